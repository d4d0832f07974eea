/* Texts of the search: queries made plain, words marked in what is shown, likeness of words. No markup is ever parsed. */

import { searchWords } from "../look-up/words.js";

/** A query as it is searched and shown: composed letters, single spaces, Đ for the Icelandic Ð that looks like it. */
export function plainQuery(text) {
  return text.normalize("NFC").replace(/Ð/g, "Đ").replace(/ð/g, "đ").replace(/\s+/g, " ").trim().slice(0, 120);
}

var WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as they are written, in small letters: accents count. */
export function ownWords(text) {
  return text.normalize("NFC").toLowerCase().match(WORD) || [];
}

/** What a query asks for: its `plain` words, and its `own` ones when accents were typed, else null. */
export function askedBy(query) {
  return { plain: searchWords(query), own: /[^\x00-\x7f]/.test(query) ? ownWords(query) : null };
}

/** The words of a text as they stand in it, each with its start, its end, and both its forms. */
function wordsIn(text) {
  return Array.from(text.matchAll(WORD), function (found) {
    var own = found[0].normalize("NFC").toLowerCase();
    return { start: found.index, end: found.index + found[0].length, own: own, plain: searchWords(own).join("") };
  });
}

/** True when a word begins like the word asked for at a place: with its accents when some were typed. */
function begins(word, asked, index) {
  return asked.own ? word.own.startsWith(asked.own[index]) : word.plain.startsWith(asked.plain[index]);
}

function indexes(asked) {
  return Array.from((asked.own || asked.plain).keys());
}

function isAsked(word, asked) {
  return indexes(asked).some(function (index) { return begins(word, asked, index); });
}

/** Appends a text to an element, with each word that begins like one of those asked for in a <mark>. */
export function appendMarked(element, text, asked) {
  var at = 0;
  wordsIn(text).forEach(function (word) {
    if (!isAsked(word, asked)) { return; }
    element.append(text.slice(at, word.start));
    var mark = document.createElement("mark");
    mark.textContent = text.slice(word.start, word.end);
    element.append(mark);
    at = word.end;
  });
  element.append(text.slice(at));
}

/** True when a text has every plain word asked for, at least the beginning of it; English words also in other forms. */
export function hasWords(text, asked, language) {
  var words = wordsIn(text).map(function (word) { return word.plain; });
  return asked.every(function (word) {
    var stem = language === "en" ? word.slice(0, Math.max(4, Math.ceil(word.length * .6))) : word;
    return words.some(function (one) { return one.startsWith(stem); });
  });
}

var LONG = 26;

/** Some words of a text around the place where most of the words asked for stand; from the start when none does. */
export function excerptOf(text, asked) {
  var words = wordsIn(text), best = 0, most = 0;
  words.forEach(function (word, start) {
    if (!isAsked(word, asked)) { return; }
    var inside = words.slice(start, start + LONG - 6);
    var count = indexes(asked).filter(function (index) { return inside.some(function (one) { return begins(one, asked, index); }); }).length;
    // The same words side by side are what was meant.
    if (indexes(asked).every(function (index) { return inside[index] && begins(inside[index], asked, index); })) { count += 1; }
    if (count > most) { most = count; best = start; }
  });
  var first = best < 6 || words.length <= LONG ? 0 : best - 4, last = Math.min(first + LONG, words.length) - 1;
  if (last < 0) { return ""; }
  var from = first === 0 ? 0 : words[first].start, to = last === words.length - 1 ? text.length : words[last].end;
  return (first === 0 ? "" : "… ") + text.slice(from, to) + (to < text.length ? " …" : "");
}

/** How many letters must be put in, left out, changed or swapped to turn one text into another. */
export function distance(one, other) {
  var rows = [Array.from({ length: other.length + 1 }, function (_, index) { return index; })];
  for (var i = 1; i <= one.length; i += 1) {
    rows[i] = [i];
    for (var j = 1; j <= other.length; j += 1) {
      var changed = one[i - 1] === other[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[one.length][other.length];
}
