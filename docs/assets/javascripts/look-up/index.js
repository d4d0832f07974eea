/* The look-up of late units over static files: exact for every query. What the files are stands in
   scripts/portal/lookup/index.py. A query with a rare word is answered from the leaves; one of frequent words only by
   intersecting sets of numbers, a code from the table of codes; then the cards of the first page are fetched. */

import { frontCoded, readBlock, readCodes, readLeaf, readSet } from "./bytes.js";
import { answers, asksNoWord, looksLikeCode, parseQuery, plainCode, searchWords, sumOf } from "./words.js";

export var PAGE = 10;
/** Up to here a count is told exactly, and all that a query finds can be taken away. */
export var COUNTED = 1000;

/** The index was replaced by a newer one while the page was open. */
export class Replaced extends Error {}

/**
 * Opens the index at `base` (ends with "/"). `today` is a date as 2026-10-31: what is shown only until an earlier day is
 * left out. `get(address, whole)` fetches an address as bytes; `whole` asks not to take it from a cache unasked.
 */
export async function openIndex(base, today, get) {
  var root = JSON.parse(new TextDecoder().decode(await get(base + "root.json", true)));
  root.dictionary = root.dictionary.split(" ");
  root.fences = frontCoded(root.fences).map(function (fence) { return fence.term; });
  var common = new Map();
  frontCoded(root.common).forEach(function (one, number) {
    var found = /^(?:\*(\d+))?(?:(!)(\d*))?$/.exec(one.marks);
    common.set(one.term, { number: number, beginnings: Number(found[1] || 1), words: found[2] ? Number(found[3] || 1) : 0 });
  });
  return new Index(base + root.edition + "/", root, common, today, get);
}

class Index {
  constructor(base, root, common, today, get) {
    this.root = root;
    this.base = base;
    this.common = common;
    this.get = get;
    this.files = new Map();
    this.expired = new Set();
    root.lists.forEach(function (list, place) {
      if (list.valid_until && list.valid_until < today) { this.expired.add(place); }
    }, this);
  }

  /** A file of the index, fetched once. */
  file(name) {
    if (!this.files.has(name)) {
      var fetched = this.get(this.base + name, false);
      // What failed once (no connection for a moment) is tried again when it is next asked for.
      fetched.catch(() => this.files.delete(name));
      this.files.set(name, fetched);
    }
    return this.files.get(name);
  }

  /**
   * Units that answer a query: `{total, units}` with the cards from `from` on, `size` of them at most.
   * `asked`: text, and where wanted list and province (places in the root), months, amount (least values of the root's
   * choices), sort ("name", "amount" or "months"; the largest first, equal ones by name).
   */
  async search(asked, from, size) {
    var found = await this.find(asked);
    if (found.cards) {
      return { total: found.cards.length, units: found.cards.slice(from, from + size) };
    }
    var numbers = await this.sorted(found, asked.sort || "name", from + size);
    return { total: found.total, units: await this.cards(numbers.slice(from, from + size)) };
  }

  /** All cards of the leaves that may hold a term, of the units with a term that `wanted` accepts; each unit once. */
  async leaves(places, wanted) {
    var leaves = await Promise.all(places.map((place) => this.file("leaves/" + place + ".bin")));
    var cards = new Map();
    leaves.forEach((leaf) => {
      readLeaf(leaf, this.root, wanted).forEach(function (card) { cards.set(card.unit, card); });
    });
    return Array.from(cards.values()).sort(function (one, other) { return one.unit - other.unit; });
  }

  /** The leaves that may hold terms from `first` up to, but without, `end`. */
  leavesBetween(first, end) {
    var places = [];
    this.root.fences.forEach(function (fence, place, fences) {
      var next = fences[place + 1];
      if (fence < end && (next === undefined || next >= first)) { places.push(place); }
    });
    return places;
  }

  async find(asked) {
    var narrow = (card) => !this.expired.has(card.place) && this.fits(card, asked);
    var byName = this.findByName(asked, narrow);
    if (looksLikeCode(asked.text)) {
      var [cards, named] = await Promise.all([this.withCode(plainCode(asked.text)), byName]);
      cards = cards.filter((card) => !this.expired.has(card.place));
      return cards.length ? { cards: this.inOrder(cards.filter(narrow), asked.sort) } : named;
    }
    return byName;
  }

  /** The cards of the units that have a code. */
  async withCode(code) {
    var sum = sumOf(code), files = this.root.codes;
    var numbers = readCodes(await this.file("codes/" + sum % files + ".bin"), Math.floor(sum / files));
    return (await this.cards(numbers)).filter(function (card) {
      return plainCode(card.unitCode) === code || plainCode(card.taxCode) === code;
    });
  }

  /** `{cards}` in their order when a rare word leads to them, else `{marks, full, total}`: a byte for each number. */
  async findByName(asked, narrow) {
    if (asksNoWord(asked.text)) { return { cards: [] }; }
    var query = parseQuery(asked.text);
    var sets = [], rare = null, impossible = false;
    var consider = function (places, wanted) {
      if (!rare || places.length < rare.places.length) { rare = { places: places, wanted: wanted }; }
    };
    query.whole.forEach((count, word) => {
      var known = this.common.get(word);
      if (!known || !known.words) {
        consider(this.leavesBetween(word, word + " "), function (term) { return term === word; });
      } else if (count > known.words) {
        impossible = true;
      } else {
        sets.push(known.number + "w" + count);
      }
    });
    if (query.beginning) {
      var known = this.common.get(query.beginning);
      if (!known) {
        consider(this.leavesBetween(query.beginning, query.beginning + "{"), function (term) { return term.startsWith(query.beginning); });
      } else if (query.atLeast > known.beginnings) {
        impossible = true;
      } else {
        sets.push(known.number + "b" + query.atLeast);
      }
    }
    if (impossible) { return { cards: [] }; }
    if (rare) {
      var cards = await this.leaves(rare.places, rare.wanted);
      return { cards: this.inOrder(cards.filter(function (card) { return narrow(card) && answers(query, searchWords(card.name)); }), asked.sort) };
    }
    return this.intersect(sets.concat(this.filters(asked)));
  }

  filters(asked) {
    return ["list", "province", "months", "amount"].filter(function (name) {
      return asked[name] !== undefined && asked[name] !== null && asked[name] !== "";
    }).map(function (name) { return name + "-" + asked[name]; });
  }

  /** True when a card passes the filters. */
  fits(card, asked) {
    var given = function (value) { return value !== undefined && value !== null && value !== ""; };
    return (!given(asked.list) || card.place === Number(asked.list)) &&
      (!given(asked.province) || this.root.lists[card.place].province === this.root.provinces[Number(asked.province)]) &&
      (!given(asked.months) || (card.months !== null && card.months >= Number(asked.months))) &&
      (!given(asked.amount) || card.amount >= Number(asked.amount));
  }

  inOrder(cards, sort) {
    var value = function (card) { return sort === "amount" ? card.amount : card.months === null ? -1 : card.months; };
    if (sort === "amount" || sort === "months") {
      cards.sort(function (one, other) { return value(other) - value(one) || one.unit - other.unit; });
    }
    return cards;
  }

  async intersect(names) {
    var without = Array.from(this.expired, function (place) { return "list-" + place; });
    var [wanted, left] = await Promise.all([names, without].map((group) => Promise.all(group.map((name) => this.file("sets/" + name + ".bin")))));
    var marks = new Uint8Array(this.root.units);
    wanted.forEach((bytes, turn) => {
      readSet(bytes, this.root.units, function (from, to) {
        for (; from < to; from++) { if (marks[from] === turn) { marks[from] = turn + 1; } }
      });
    });
    var full = wanted.length;
    left.forEach((bytes) => readSet(bytes, this.root.units, function (from, to) { marks.fill(255, from, to); }));
    var total = 0;
    for (var number = 0; number < marks.length; number++) { if (marks[number] === full) { total++; } }
    return { marks: marks, full: full, total: total };
  }

  /** The numbers of the first `size` units found, in the order asked for. */
  async sorted(found, sort, size) {
    var numbers = [], wanted = Math.min(size, found.total);
    if (sort === "name") {
      for (var number = 0; numbers.length < wanted; number++) { if (found.marks[number] === found.full) { numbers.push(number); } }
      return numbers;
    }
    if (found.total <= 3 * PAGE) {
      return this.inOrder(await this.cards(await this.sorted(found, "name", found.total)), sort).map(function (card) { return card.unit; });
    }
    var files = Math.ceil(this.root.units / this.root.order);
    for (var next = 0, step = 1; numbers.length < wanted && next < files; next += step, step *= 2) {
      var names = Array.from({ length: Math.min(step, files - next) }, function (_, place) { return "orders/" + sort + "-" + (next + place) + ".bin"; });
      (await Promise.all(names.map((name) => this.file(name)))).forEach(function (bytes) {
        for (var at = 0; at < bytes.length && numbers.length < wanted; at += 3) {
          var unit = bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16;
          if (found.marks[unit] === found.full) { numbers.push(unit); }
        }
      });
    }
    return numbers;
  }

  /** The cards of these units, in this order. */
  async cards(numbers) {
    var places = Array.from(new Set(numbers.map((number) => Math.floor(number / this.root.block))));
    var blocks = new Map(await Promise.all(places.map(async (place) => [
      place, readBlock(await this.file("blocks/" + place + ".bin"), this.root, place * this.root.block)
    ])));
    return numbers.map((number) => blocks.get(Math.floor(number / this.root.block))[number % this.root.block]);
  }

  /** On which lists a unit stands, the newest first, and what happened since; what its card says when that is all. */
  async history(card) {
    if (!card.told) {
      return { sightings: [[card.place, card.amount, card.months, card.interest, card.employees]], events: [] };
    }
    var bytes = await this.file("history/" + Math.floor(card.unit / this.root.history) + ".json");
    var [sightings, events] = JSON.parse(new TextDecoder().decode(bytes))[card.unit % this.root.history];
    return { sightings: sightings.length ? sightings : [[card.place, card.amount, card.months, card.interest, card.employees]], events: events };
  }
}
