/* What things are called: found by name at once, before the index of all words is there. */

import { searchWords } from "../look-up/words.js";
import { distance, ownWords } from "./text.js";

export var EXACT = 4;
export var BEGINS = 3;
export var HOLDS = 2;
export var NAMED = 1;

/** One row of names.<language>.json, made by site/search_index.py. */
function recordOf(row) {
  var [fragment, type, address, note, summary, title, ...others] = row;
  var names = [title].concat(others).map(function (name) { return { text: name, words: searchWords(name), own: ownWords(name) }; });
  return { fragment: fragment, type: type, address: address, note: note, summary: summary, title: title, names: names };
}

/** True when each word asked for is the beginning of a word of its own in the name. */
function holds(words, asked) {
  var left = words.slice();
  return asked.every(function (word) {
    var at = left.findIndex(function (one) { return one.startsWith(word); });
    if (at >= 0) { left.splice(at, 1); }
    return at >= 0;
  });
}

/** How well a name answers: it is what is asked, begins so, holds all words, or stands among the words asked. */
function rankOf(words, asked) {
  if (words.join(" ") === asked.join(" ") || words.join("") === asked.join("")) { return EXACT; }
  if ((words.join(" ") + " ").startsWith(asked.join(" "))) { return BEGINS; }
  if (holds(words, asked)) { return HOLDS; }
  return words.length > 1 && (" " + asked.join(" ") + " ").includes(" " + words.join(" ") + " ") ? NAMED : 0;
}

export class Names {
  constructor(rows) {
    this.records = rows.map(recordOf);
    this.byFragment = new Map(this.records.map(function (record) { return [record.fragment, record]; }));
  }

  /** Every record with its rank for what is asked: {record, rank}, the best first, else in the file's order.
      Accents that were typed count ("nợ" is not in Hà Nội), unless no name has them so. */
  find(asked) {
    var strict = asked.own ? this.ranked(asked.own, "own") : [];
    return strict.length ? strict : this.ranked(asked.plain, "words");
  }

  ranked(asked, form) {
    if (asked.length === 0) { return []; }
    return this.records.map(function (record) {
      // A name further down the list (an alias, a former part) counts a little less than the title.
      var ranks = record.names.map(function (name, index) { return rankOf(name[form], asked) - (index ? .5 : 0); });
      return { record: record, rank: Math.max(...ranks) };
    }).filter(function (found) { return found.rank > 0; }).sort(function (one, other) { return other.rank - one.rank; });
  }

  /** How a name that was typed without accents is written, "" when there is none or it has no accents either. */
  spelling(asked) {
    var wanted = asked.join(" ");
    for (var record of this.records) {
      for (var name of record.names) {
        if (name.words.join(" ") === wanted && /[^\x00-\x7f]/.test(name.text)) { return name.text; }
      }
    }
    return "";
  }

  /** Up to three names that are spelt almost like the words asked, the nearest first. */
  like(asked) {
    var wanted = asked.join(" "), near = new Map();
    var allowed = Math.min(3, Math.floor(wanted.length / 4));
    this.records.forEach(function (record) {
      record.names.forEach(function (name) {
        var plain = name.words.join(" ");
        if (Math.abs(plain.length - wanted.length) > allowed || plain === wanted) { return; }
        var away = distance(wanted, plain);
        if (away <= allowed && !(near.has(plain) && near.get(plain).away <= away)) { near.set(plain, { text: name.text, away: away }); }
      });
    });
    var found = Array.from(near.values()).sort(function (one, other) { return one.away - other.away; });
    return found.filter(function (one) { return one.away <= found[0].away + 1; }).slice(0, 3).map(function (one) { return one.text; });
  }
}
