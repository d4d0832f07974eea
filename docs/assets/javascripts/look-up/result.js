/* One unit found, and its history, as elements. All text goes in as text. */

import { parseQuery, plainCode, searchWords, looksLikeCode } from "./words.js";
import { date, number } from "./wording.js";

/** A copy of a template and its parts by the names of their slots. */
export function filled(template) {
  var copy = template.content.cloneNode(true), slots = {};
  copy.querySelectorAll("[data-slot]").forEach(function (one) { slots[one.dataset.slot] = one; });
  return { copy: copy, slots: slots };
}

/** The name as printed; the words that answer the query are marked, neighbours together. */
function marked(name, text) {
  var query = parseQuery(text), pieces = document.createDocumentFragment();
  var answers = function (word) {
    return query.whole.has(word) || (query.beginning !== "" && word.startsWith(query.beginning));
  };
  var last = 0, open = null;
  for (var found of name.normalize("NFC").matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    var words = searchWords(found[0]);
    var gap = name.normalize("NFC").slice(last, found.index);
    if (words.some(answers)) {
      if (!open) {
        pieces.append(gap);
        open = pieces.appendChild(document.createElement("mark"));
        gap = "";
      }
      open.append(gap + found[0]);
    } else {
      open = null;
      pieces.append(gap + found[0]);
    }
    last = found.index + found[0].length;
  }
  pieces.append(name.normalize("NFC").slice(last));
  return pieces;
}

export class Results {
  /** `dayPassed()`: true when another day has begun and the results are being shown anew. */
  constructor(root, say, language, dayPassed) {
    this.template = function (name) { return root.querySelector("template." + name); };
    this.say = say;
    this.language = language;
    this.dayPassed = dayPassed;
    this.counted = 0;
  }

  count(value) { return number(value, this.language); }

  money(value) { return this.say("money", { count: this.count(value) }); }

  months(value) { return this.say(value === 1 ? "months_one" : "months_many", { count: this.count(value) }); }

  day(text) { return date(text, this.language); }

  /** A value in its words; what the list does not state is said to be so, and looks less than a value. */
  put(place, value, words) {
    place.textContent = value === null || value === "" ? this.say("no_value") : words.call(this, value);
    place.classList.toggle("is-absent", value === null || value === "");
  }

  /** A link to the office's own list; that of an invented list leads nowhere and is none. */
  source(list) {
    if (list.illustrative || !/^https?:\/\//.test(list.source_url)) { return this.say("source_invented"); }
    var link = document.createElement("a");
    link.href = list.source_url;
    link.rel = "noopener";
    link.textContent = this.say("source");
    return link;
  }

  flag(words) {
    var item = document.createElement("li"), flag = document.createElement("span");
    flag.className = "flag";
    flag.textContent = words;
    item.append(flag);
    return item;
  }

  /** The newest list of a series that may still be shown. */
  newest(index, series) {
    var lists = index.root.lists.filter(function (one, place) { return one.series === series && !index.expired.has(place); });
    return lists[lists.length - 1];
  }

  /** A unit; `history(card)` is asked when the reader opens it. `own`: the index holds an older list only. */
  unit(card, index, text, own) {
    var { copy, slots } = filled(this.template("look-up-unit"));
    var list = index.root.lists[card.place], newest = this.newest(index, list.series);
    slots.name.append(marked(card.name, looksLikeCode(text) ? "" : text));
    slots.about.append(...this.about(card, text));
    this.put(slots.amount, card.amount, this.money);
    this.put(slots.interest, card.interest, this.money);
    this.put(slots.months, card.months, this.months);
    this.put(slots.employees, card.employees, this.count);
    slots.as_of.textContent = this.day(list.as_of);
    slots.payments_through.textContent = this.day(list.payments_through);
    slots.posted.hidden = !list.payments_through;
    slots.not_posted.hidden = Boolean(list.payments_through);
    slots.valid_until.textContent = this.day(list.valid_until);
    slots.until.hidden = !list.valid_until;
    slots.never.hidden = Boolean(list.valid_until);
    slots.source.append(this.source(list));
    slots.whose.textContent = this.say("whose", { name: card.name });
    var flags = [];
    if (card.evading) { flags.push(this.say("evading")); }
    // The decision on evasion is told already.
    if (card.event && !(card.evading && card.event === "decided")) { flags.push(this.say("since", { event: this.say("event_" + card.event) })); }
    slots.flags.append(...flags.map((words) => this.flag(words)));
    slots.flags.hidden = flags.length === 0;
    // On an index of one older list only the history tells whether a later one names the unit, unless there is none.
    if (newest && newest.id !== list.id && !(own && card.told)) { this.tellGone(slots.gone, newest); }
    this.disclose(copy, card, index, slots.gone);
    return copy;
  }

  tellGone(place, newest) {
    place.textContent = this.say("gone", { newest: this.day(newest.as_of) });
    place.hidden = false;
  }

  about(card, text) {
    var code = looksLikeCode(text) ? plainCode(text) : "";
    var parts = [];
    if (card.taxCode) { parts.push([this.say("tax", { code: card.taxCode }), card.taxCode]); }
    if (card.unitCode !== card.taxCode) { parts.push([this.say("code", { code: card.unitCode }), card.unitCode]); }
    parts.push([this.say("kind_" + card.kind), ""]);
    if (card.commune) { parts.push([card.commune, ""]); }
    return parts.flatMap(function (part, turn) {
      var words = part[0];
      if (code && part[1] && plainCode(part[1]) === code) {
        var mark = document.createElement("mark");
        mark.textContent = words;
        words = mark;
      }
      return turn ? [" · ", words] : [words];
    });
  }

  disclose(copy, card, index, gone) {
    var button = copy.querySelector(".unit-toggle"), place = copy.querySelector(".unit-history");
    place.id = "unit-history-" + this.counted++;
    button.setAttribute("aria-controls", place.id);
    button.addEventListener("click", async () => {
      if (this.dayPassed()) { return; }
      var opens = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(opens));
      place.hidden = !opens;
      if (!opens || place.dataset.told) { return; }
      try {
        var told = await index.history(card);
        place.replaceChildren(this.history(told, index));
        place.dataset.told = "yes";
        var list = index.root.lists[card.place], newest = this.newest(index, list.series);
        if (newest && !told.sightings.some(function (one) { return index.root.lists[one[0]].id === newest.id; })) { this.tellGone(gone, newest); }
      } catch {
        place.textContent = this.say("history_failed");
        button.setAttribute("aria-expanded", "false");
      }
    });
  }

  /** First and last time seen, how many lists of the series name the unit in a row, each of them, and the events. */
  history(told, index) {
    var { copy, slots } = filled(this.template("look-up-history"));
    var shown = function (one) { return !index.expired.has(one[0]); };
    var sightings = told.sightings.filter(shown), events = told.events.filter(shown);
    var lists = index.root.lists;
    slots.first.textContent = this.day(lists[sightings[sightings.length - 1][0]].as_of);
    slots.last.textContent = this.day(lists[sightings[0][0]].as_of);
    slots.run.textContent = this.count(inARow(sightings, lists));
    slots.sightings.append(...sightings.map((one) => this.sighting(one, lists[one[0]])));
    slots.told.hidden = events.length === 0;
    slots.events.append(...events.map((event) => {
      var item = document.createElement("li"), note = this.language === "vi" ? event[4] : event[5] || event[4];
      item.textContent = this.say("event_dated", {
        date: this.day(event[2]), event: this.say("event_" + event[1]), evidence: event[3], list: this.day(lists[event[0]].as_of)
      }) + (note ? " " + note : "");
      return item;
    }));
    return copy;
  }

  sighting(one, list) {
    var { copy, slots } = filled(this.template("look-up-sighting"));
    slots.as_of.textContent = this.day(list.as_of);
    this.put(slots.amount, one[1], this.money);
    this.put(slots.payments_through, list.payments_through, this.day);
    this.put(slots.months, one[2], this.months);
    this.put(slots.interest, one[3], this.money);
    this.put(slots.employees, one[4], this.count);
    slots.source.append(this.source(list));
    return copy;
  }
}

/** How many lists of one series, one after the other back from the last that names the unit, name it. */
function inARow(sightings, lists) {
  var named = new Set(sightings.map(function (one) { return one[0]; }));
  var series = lists[sightings[0][0]].series;
  var run = 0;
  for (var place = sightings[0][0]; place >= 0 && lists[place].series === series && named.has(place); place--) { run++; }
  return run;
}
