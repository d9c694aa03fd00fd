package org.policypress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two sequences have in common, in order: the longest common subsequence by Myers' algorithm (Algorithmica 1, 1986),
 * within bounds. Its time is the length times the number of differences; sequences with more differences than
 * {@link #MOST} are taken as having nothing in common but their ends, which for a reader they have not.
 */
final class CommonSequence {

    /** Differences up to which the sequences are compared: keeps the trace below 10 MB. */
    static final int MOST = 1500;

    private CommonSequence() {}

    /**
     * For each element of {@code a} the index of its equal in {@code b}, or -1. The indexes that are not -1 rise.
     */
    static int[] match(int[] a, int[] b) {
        int[] match = new int[a.length];
        Arrays.fill(match, -1);
        int start = 0;
        while (start < a.length && start < b.length && a[start] == b[start]) {
            match[start] = start;
            start++;
        }
        int endA = a.length;
        int endB = b.length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
            match[--endA] = --endB;
        }
        if (start < endA && start < endB) {
            middle(a, start, endA, b, start, endB, match);
        }
        return match;
    }

    private static void middle(int[] a, int fromA, int toA, int[] b, int fromB, int toB, int[] match) {
        int n = toA - fromA;
        int m = toB - fromB;
        int most = Math.min(MOST, n + m);
        int[] reach = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(reach, most + 1 - d, most + 2 + d));
            for (int k = -d; k <= d; k += 2) {
                int at = most + 1 + k;
                int x = k == -d || (k != d && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < n && x - k < m && a[fromA + x] == b[fromB + x - k]) {
                    x++;
                }
                reach[at] = x;
                if (x >= n && x - k >= m) {
                    walkBack(trace, d, n, m, fromA, fromB, match);
                    return;
                }
            }
        }
    }

    /** Follows the trace from the end to the beginning; {@code trace.get(d)[k + d]} is how far step d - 1 had reached. */
    private static void walkBack(List<int[]> trace, int steps, int n, int m, int fromA, int fromB, int[] match) {
        int x = n;
        int y = m;
        for (int d = steps; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            int back = d == 0 ? 0 : k == -d || (k != d && reach[k - 1 + d] < reach[k + 1 + d]) ? k + 1 : k - 1;
            int backX = d == 0 ? 0 : reach[back + d];
            int backY = d == 0 ? 0 : backX - back;
            int stepX = d == 0 ? 0 : back == k - 1 ? backX + 1 : backX;
            while (x > stepX && x > 0 && y > 0) {
                x--;
                y--;
                match[fromA + x] = fromB + y;
            }
            x = backX;
            y = backY;
        }
    }
}
