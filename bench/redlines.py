#!/usr/bin/env python3
"""Compares the named pairs with other programs, and prints how their results fit what a person named.

    bench/redlines.py PAIRS

PAIRS is a folder that org.policypress.compare.RedlinePairs wrote, and bench/docx4j/compare where docx4j is to be compared as well.
Needs wdiff, git and pandoc; one that is not installed is left out.

A unit is a numbered clause or section, the cover, or a value. What a person named of a section counts for every clause in it.
A program that says something changed in a line says so of the clause that the line belongs to.
"""

import difflib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def lines(file):
    """The lines of a text, each with the number of the clause that it belongs to."""
    clause, out = "cover", []
    for line in file.read_text().splitlines():
        number, _, words = line.partition("\t")
        clause = number or clause
        out.append((clause, (number + " " + words).strip()))
    return out


def bare(pair_lines):
    """The words alone, without numbers."""
    out = []
    for clause, text in pair_lines:
        out += (text[len(clause):] if text.startswith(clause + " ") else text).split()
    return out


def units(named, old, new):
    """The units that some labels speak of."""
    found = set()
    for label in named:
        kind, subject, *where = label.split(" ", 2)
        place = where[0] if where else ""
        if subject in ("cover", "value", "footnote"):
            found.add(subject + " " + (place if subject == "value" else ""))
            continue
        number = re.sub(r"^(paragraph|section) ", "", place)
        known = old if kind == "deleted" else new
        inside = {c for c, _ in known if c == number or c.startswith(number + ".")}
        found |= {("old " if kind == "deleted" else "") + c for c in (inside if subject == "section" else {number})}
    return found


def flagged(old, new, old_lines, new_lines):
    """Units from the indexes of lines that a program shows as changed: those of the new text by their new numbers."""
    now = {new[i][0] for i in new_lines}
    gone = {"old " + old[i][0] for i in old_lines if old[i][0] not in now}
    return {"cover " if u == "cover" else u for u in now | gone}


def by_words(old, new, command, old_file, new_file):
    """What a program marks that writes [-gone-]{+come+}: units, and the number of words."""
    marked = subprocess.run(command + [old_file, new_file], capture_output=True, text=True).stdout
    if command[0] == "git":
        marked = "\n".join(l for l in marked.splitlines() if not re.match(r"diff --git|index |--- |\+\+\+ |@@", l))
    old_lines, new_lines, words = set(), set(), 0
    o = n = 0
    for token in re.split(r"(\[-.*?-\]|\{\+.*?\+\}|\n)", marked, flags=re.S):
        if token == "\n":
            o, n = o + 1, n + 1
        elif token.startswith("[-"):
            body = token[2:-2]
            words += len(body.split())
            old_lines |= set(range(o, o + body.count("\n") + 1))
            o += body.count("\n")
        elif token.startswith("{+"):
            body = token[2:-2]
            words += len(body.split())
            new_lines |= set(range(n, n + body.count("\n") + 1))
            n += body.count("\n")
    clip = lambda found, text: {i for i in found if i < len(text)}
    return flagged(old, new, clip(old_lines, old), clip(new_lines, new)), words


def by_lines(old, new, old_text, new_text):
    """A plain line diff, as git shows it: units, and the words of the lines."""
    old_lines, new_lines, words = set(), set(), 0
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old_text, new_text, autojunk=False).get_opcodes():
        if tag != "equal":
            old_lines |= set(range(a, b))
            new_lines |= set(range(c, d))
            words += sum(len(l.split()) for l in old_text[a:b] + new_text[c:d])
    return old_lines, new_lines, words


def pandoc(docx):
    text = subprocess.run(["pandoc", "-t", "plain", "--wrap=none", docx], capture_output=True, text=True).stdout
    return [l.strip() for l in text.splitlines() if l.strip()]


def docx4j(marked):
    """What docx4j marks: the old and the new text of each paragraph that it marks, and the number of words."""
    gone, come, words = [], [], 0
    for line in marked.splitlines():
        marks = re.findall(r"\[-(.*?)-\]|\{\+(.*?)\+\}", line)
        if marks:
            words += sum(len((a + b).split()) for a, b in marks)
            gone.append(re.sub(r"\{\+.*?\+\}", "", line).replace("[-", "").replace("-]", "").strip())
            come.append(re.sub(r"\[-.*?-\]", "", line).replace("{+", "").replace("+}", "").strip())
    return gone, come, words


class Score:
    """What one program comes to over all pairs."""

    def __init__(self):
        self.right = self.found = self.named = self.words = self.exact = self.pairs = 0

    def add(self, found, named, words):
        self.right += len(found & named)
        self.found += len(found)
        self.named += len(named)
        self.words += words
        self.exact += found == named
        self.pairs += 1

    def row(self, name, least):
        precision = self.right / self.found if self.found else 1
        recall = self.right / self.named if self.named else 1
        return (f"| {name} | {precision:.0%} | {recall:.0%} | {self.exact} of {self.pairs} | {self.words:,} "
                f"| {self.words / least:.2f} |")


def main():
    pairs = Path(sys.argv[1])
    names = sorted(p.name.removesuffix(".labels.txt") for p in pairs.glob("*.labels.txt"))
    scores = {}
    least = 0
    for name in names:
        old_file, new_file = pairs / f"{name}.old.txt", pairs / f"{name}.new.txt"
        old, new = lines(old_file), lines(new_file)
        named = units((pairs / f"{name}.labels.txt").read_text().splitlines(), old, new)
        a, b = bare(old), bare(new)
        same = sum(m.size for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
        least += len(a) + len(b) - 2 * same

        def add(program, found, words):
            scores.setdefault(program, Score()).add(found, named, words)

        found = units((pairs / f"{name}.found.txt").read_text().splitlines(), old, new)
        add("policypress", found, int((pairs / f"{name}.marked.txt").read_text()))
        with tempfile.TemporaryDirectory() as folder:
            texts = []
            for side, text in (("old", old), ("new", new)):
                texts.append(Path(folder, side + ".txt"))
                texts[-1].write_text("\n".join(line for _, line in text) + "\n")
            if shutil.which("wdiff"):
                add("wdiff", *by_words(old, new, ["wdiff"], *texts))
            git = ["git", "diff", "--no-index", "--no-color", "-U100000", "--word-diff=plain"]
            add("git diff --word-diff", *by_words(old, new, git, *texts))
        guess = lambda shown, known: {i for i, (_, l) in enumerate(known) if any(match(text, l) for text in shown)}
        if shutil.which("pandoc"):
            one, two = pandoc(pairs / f"{name}.old.docx"), pandoc(pairs / f"{name}.new.docx")
            gone, come, words = by_lines(old, new, one, two)
            gone, come = guess([one[i] for i in gone], old), guess([two[i] for i in come], new)
            add("pandoc to text, line diff", flagged(old, new, gone, come), words)
        compared = pairs / f"{name}.docx4j.txt"
        if compared.exists():
            gone, come, words = docx4j(compared.read_text())
            add("docx4j", flagged(old, new, guess(gone, old), guess(come, new)), words)
    print("| program | precision | recall | pairs to the letter | words shown | times the least |")
    print("|---|--:|--:|--:|--:|--:|")
    for program, score in scores.items():
        print(score.row(program, least))
    print(f"\n{len(names)} pairs; {least:,} words at least.")


def match(shown, line):
    """Whether a line that pandoc shows is one of ours: it writes numbers of its own before the words."""
    words = re.sub(r"^\S+ ", "", line) if re.match(r"^[\dA-Z(]", line) else line
    return len(words) > 3 and words in shown


if __name__ == "__main__":
    main()
