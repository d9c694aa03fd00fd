package org.policypress.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which objects of a document have a number of their own in its file (ISO 32000-1, 7.3.10), and gives them numbers in
 * the order in which they are found from the root. These have one: streams, and dictionaries of a kind that others refer to,
 * such as pages, annotations, structure elements and bookmarks. The rest is written where it is used: a structure element's
 * attributes, a page's resources, a rectangle.
 */
final class ObjectNumbers {

    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final List<COSDictionary> objects = new ArrayList<>();
    private final Deque<COSDictionary> found = new ArrayDeque<>();

    /** @param roots what the file's trailer refers to */
    ObjectNumbers(List<COSDictionary> roots) {
        roots.forEach(this::number);
        while (!found.isEmpty()) {
            inside(found.remove());
        }
    }

    /** The objects that have numbers, in their order; the first has the number 1. */
    List<COSDictionary> objects() {
        return objects;
    }

    /** The object's number; null when it is written where it is used. */
    @Nullable
    Integer of(COSBase object) {
        return numbers.get(object);
    }

    /** What stands for an object, which may be read only when it is asked for. */
    static @Nullable COSBase resolved(@Nullable COSBase object) {
        return object instanceof COSObject reference ? reference.getObject() : object;
    }

    private void inside(COSDictionary dictionary) {
        dictionary.getValues().forEach(this::value);
    }

    private void value(@Nullable COSBase value) {
        switch (resolved(value)) {
            case COSDictionary dictionary when isOfItsOwn(dictionary) -> number(dictionary);
            case COSDictionary dictionary -> inside(dictionary);
            case COSArray array -> {
                for (COSBase element : array) {
                    value(element);
                }
            }
            case null, default -> {}
        }
    }

    private void number(COSDictionary object) {
        if (numbers.putIfAbsent(object, objects.size() + 1) == null) {
            objects.add(object);
            found.add(object);
        }
    }

    /** What leads back to something above it has one of these, so that nothing is written within itself. */
    private static boolean isOfItsOwn(COSDictionary object) {
        return object instanceof COSStream
                || object.containsKey(COSName.TYPE)
                || object.containsKey(COSName.S)
                || object.containsKey(COSName.P)
                || object.containsKey(COSName.PARENT)
                || object.containsKey(COSName.SUBTYPE);
    }
}
