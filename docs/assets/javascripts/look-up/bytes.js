/* Reading the files of the index. How they are written stands in scripts/portal/lookup: varint, number_set, codes, card, leaves. */

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

  code() {
    var length = this.number(), value = 0;
    if (!length) { return this.text(this.number()); }
    for (var left = Math.ceil(length * 65 / 100); left > 0; left--) { value = value * 256 + this.bytes[this.at++]; }
    return value.toString(36).toUpperCase().padStart(length, "0");
  }

  /** One card; `before` is the list of words of the card before it in the same file. */
  card(unit, before, root) {
    var words = this.words(before, root.dictionary);
    var marks = this.bytes[this.at++];
    var digits = marks & TEN_DIGITS ? 10 : marks & THIRTEEN_DIGITS ? 13 : 0;
    var tax = digits ? String(this.number()).padStart(digits, "0") : "";
    if (digits === 13) { tax = tax.slice(0, 10) + "-" + tax.slice(10); }
    var code = marks & OWN_CODE ? this.code() : tax;
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

/** Calls `visit(from, to)` for each run of numbers (to excluded) of a set of numbers below `size`, in no order. */
export function readSet(bytes, size, visit) {
  var reader = new Reader(bytes), held = 0, left = 0;
  var bits = function (count) {
    for (; left < count; left += 8) { held = held << 8 | bytes[reader.at++]; }
    left -= count;
    var value = held >>> left;
    held &= (1 << left) - 1;
    return value;
  };
  // The stretches of one level, three numbers each: the bounds, and how many numbers of the set lie between.
  var level = [0, size - 1, reader.number()];
  while (level.length) {
    var next = [];
    for (var at = 0; at < level.length; at += 3) {
      var low = level[at], high = level[at + 1], count = level[at + 2];
      if (high - low < count) {
        if (count) { visit(low, high + 1); }
      } else if (count) {
        var before = count >> 1, width = high - low + 2 - count;
        var length = 32 - Math.clz32(width - 1), short = (1 << length) - width;
        var place = bits(length - 1);
        if (place >= short) { place = (place << 1 | bits(1)) - short; }
        var middle = low + before + (place + (width - short >> 1)) % width;
        visit(middle, middle + 1);
        next.push(low, middle - 1, before, middle + 1, high, count - before - 1);
      }
    }
    level = next;
  }
}

/** The numbers of the units whose code has this quotient, of a file of codes. */
export function readCodes(bytes, quotient) {
  var reader = new Reader(bytes), found = [];
  for (var here = 0; !reader.done;) {
    here += reader.number();
    var unit = reader.number();
    if (here === quotient) { found.push(unit); }
  }
  return found;
}

/** Texts of the root that are written with the letters they share with the one before. */
export function frontCoded(text) {
  var before = "";
  return text.split(" ").filter(Boolean).map(function (item) {
    before = before.slice(0, parseInt(item[0], 36)) + item.slice(1).replace(/[*!].*$/, "");
    return { term: before, marks: item.slice(1).replace(/^[^*!]*/, "") };
  });
}
