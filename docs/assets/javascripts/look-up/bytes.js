/* Reading the files of the index. How they are written stands in scripts/portal/lookup: varint, number_set, card, leaves. */

var TEN_DIGITS = 1, THIRTEEN_DIGITS = 2, OWN_CODE = 4, MONTHS = 8, INTEREST = 16, EMPLOYEES = 32, EVADING = 64, HISTORY = 128;
var decoder = new TextDecoder();

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get done() { return this.at >= this.bytes.length; }

  /** A whole number. Above 2^31 shifts of bits fail, so places are multiplied. */
  number() {
    var value = 0, place = 1;
    for (;;) {
      var byte = this.bytes[this.at++];
      if (byte === undefined) { throw new Error("the file ends too early"); }
      value += (byte & 127) * place;
      if (byte < 128) { return value; }
      place *= 128;
    }
  }

  text(length) {
    var end = this.at + length;
    var text = decoder.decode(this.bytes.subarray(this.at, end));
    this.at = end;
    return text;
  }

  words(before, dictionary) {
    var words = before.slice(0, this.number());
    for (var left = this.number(); left > 0; left--) { words.push(this.word(dictionary)); }
    return words;
  }

  word(dictionary) {
    var place = this.number();
    return place ? dictionary[place - 1] : this.text(this.number());
  }

  /** One card; `before` is the list of words of the card before it in the same file. */
  card(unit, before, root) {
    var words = this.words(before, root.dictionary);
    var marks = this.bytes[this.at++];
    var digits = marks & TEN_DIGITS ? 10 : marks & THIRTEEN_DIGITS ? 13 : 0;
    var tax = digits ? String(this.number()).padStart(digits, "0") : "";
    if (digits === 13) { tax = tax.slice(0, 10) + "-" + tax.slice(10); }
    var code = marks & OWN_CODE ? this.text(this.number()) : tax;
    var months = marks & MONTHS ? this.number() : null;
    var interest = marks & INTEREST ? this.number() : null;
    var employees = marks & EMPLOYEES ? this.number() : null;
    var amount = this.number();
    var place = this.number();
    var kind = this.bytes[this.at++];
    var commune = [];
    for (var left = this.number(); left > 0; left--) { commune.push(this.word(root.dictionary)); }
    return {
      unit: unit, words: words, name: words.join(" "), taxCode: tax, unitCode: code, months: months, amount: amount,
      interest: interest, employees: employees, place: place, kind: root.kinds[kind >> 3],
      event: kind & 7 ? root.events[(kind & 7) - 1] : "", commune: commune.join(" "),
      evading: Boolean(marks & EVADING), told: Boolean(marks & HISTORY)
    };
  }
}

/** The cards of a leaf whose term `wanted` accepts. */
export function readLeaf(bytes, root, wanted) {
  var reader = new Reader(bytes), term = "", before = [], found = [];
  while (!reader.done) {
    var shared = reader.number();
    term = term.slice(0, shared) + reader.text(reader.number());
    var asked = wanted(term), unit = 0;
    for (var left = reader.number(); left > 0; left--) {
      unit += reader.number();
      var card = reader.card(unit, before, root);
      before = card.words;
      if (asked) { found.push(card); }
    }
  }
  return found;
}

/** All cards of the block that starts with the unit `first`. */
export function readBlock(bytes, root, first) {
  var reader = new Reader(bytes), before = [], cards = [];
  while (!reader.done) {
    var card = reader.card(first + cards.length, before, root);
    before = card.words;
    cards.push(card);
  }
  return cards;
}

/** Calls `visit(from, to)` for each run of numbers (to excluded) of a set, in order. */
export function readSet(bytes, stretch, visit) {
  var reader = new Reader(bytes);
  for (var start = 0; !reader.done; start += stretch) {
    var way = bytes[reader.at++];
    var end = reader.number() + reader.at;
    var number = start;
    while (reader.at < end) {
      if (way === 0) {
        number += reader.number();
        visit(number, ++number);
      } else if (way === 1) {
        number += reader.number();
        var last = number + reader.number() + 1;
        visit(number, last);
        number = last;
      } else {
        var bits = bytes[reader.at++];
        for (var bit = 0; bits; bit++, bits >>= 1) {
          if (bits & 1) { visit(number + bit, number + bit + 1); }
        }
        number += 8;
      }
    }
  }
}

/** Texts of the root that are written with the letters they share with the one before. */
export function frontCoded(text) {
  var before = "";
  return text.split(" ").filter(Boolean).map(function (item) {
    before = before.slice(0, parseInt(item[0], 36)) + item.slice(1).replace(/[*!].*$/, "");
    return { term: before, marks: item.slice(1).replace(/^[^*!]*/, "") };
  });
}
