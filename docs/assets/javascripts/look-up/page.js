/* The look-up page: what the reader types becomes a question, its answer a page of results, and both an address.
   Nothing is fetched before the reader turns to the form or comes with a question in the address. */

import { forIndex, hasFilter, isPersonal, isQuestion, isShortCode, readAddress, writeAddress } from "./asked.js";
import { csvOf, save } from "./csv.js";
import { Form, markExpired } from "./form.js";
import { COUNTED, PAGE } from "./index.js";
import { Indexes, Missing } from "./indexes.js";
import { Results } from "./result.js";
import { date, number, todayInVietNam, wordsOf } from "./wording.js";
import { asksNoWord } from "./words.js";

var PAUSE = 250;
/** So many units are fetched at a time for a file; between them the page tells how far it is. */
var STEP = 100;
/** "Searching…" shows only when an answer takes longer than this. */
var PATIENCE = 300;

class LookUp {
  constructor(root) {
    var find = function (name) { return root.querySelector(".look-up-" + name); };
    this.root = root;
    this.language = document.documentElement.lang === "en" ? "en" : "vi";
    this.say = wordsOf(root.querySelector("template.look-up-words"));
    this.indexes = new Indexes(root.dataset.base);
    this.form = new Form(find("form"), root.dataset.collections.split(" "), this.say);
    this.results = new Results(root, this.say, this.language, () => this.dayPassed());
    this.parts = {};
    "status results heading scope caveat state state-words retry units pages previous next page take csv csv-state many".split(" ").forEach((name) => { this.parts[name] = find(name); });
    this.turn = 0;
    this.pause = 0;
    this.today = todayInVietNam();
    this.listGone = false;
    this.page = 1;
    this.settled = location.href;
    this.listen(find);
    this.follow();
  }

  listen(find) {
    var form = this.form.form;
    form.addEventListener("focusin", () => this.prepare(), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // The keyboard of a phone would cover the results.
      if (matchMedia("(pointer: coarse)").matches) { this.form.text.blur(); }
      this.start(true);
    });
    form.addEventListener("input", (event) => {
      if (event.target !== this.form.text) { return; }
      this.form.limitSort();
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.start(false), PAUSE);
    });
    form.addEventListener("change", (event) => {
      if (event.target === this.form.text) { return; }
      if (event.target.name === "data") { this.form.offer(todayInVietNam()); }
      this.form.count();
      this.start(false);
    });
    find("clear").addEventListener("click", () => {
      this.form.clear();
      this.start(false);
    });
    this.parts.previous.addEventListener("click", () => this.turnTo(this.page - 1));
    this.parts.next.addEventListener("click", () => this.turnTo(this.page + 1));
    this.parts.retry.addEventListener("click", () => this.answer(true));
    this.parts.csv.addEventListener("click", () => this.take());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) { this.dayPassed(); } });
    addEventListener("popstate", () => {
      this.settled = location.href;
      // A link within the page asks nothing new.
      if (location.search !== this.search) { this.follow(); }
    });
  }

  /** Opens the index while the reader still types. A failure is told when there is a question. */
  prepare() {
    var today = todayInVietNam();
    if (this.form.lists(today).length) { this.indexes.open(this.form.collection, today).catch(function () {}); }
  }

  /** Takes the question from the address. */
  follow() {
    var asked = readAddress(location.search), today = todayInVietNam();
    clearTimeout(this.pause);
    this.today = today;
    this.form.show(asked, today);
    this.listGone = asked.list !== "" && this.form.form.elements.list.value === "";
    this.page = asked.page;
    this.showKind();
    markExpired(today);
    if (isPersonal(asked.q)) { history.replaceState(null, "", location.pathname); }
    this.search = location.search;
    this.answer(false);
  }

  /** A new question from the form; `sent` when the reader pressed the button or Enter. */
  start(sent) {
    clearTimeout(this.pause);
    this.renew(todayInVietNam());
    this.listGone = false;
    this.page = 1;
    this.showKind();
    this.remember(sent);
    this.answer(false);
  }

  turnTo(page) {
    if (this.dayPassed()) { return; }
    this.page = page;
    this.remember(true);
    this.answer(true);
  }

  /** On a page that was left open over midnight lists may have come to their end: true when all is shown anew. */
  dayPassed() {
    var passed = this.renew(todayInVietNam());
    if (passed) { this.answer(false); }
    return passed;
  }

  /** Offers what may be shown on the day `today`; true when that is not the day it was. */
  renew(today) {
    if (today === this.today) { return false; }
    var list = this.form.form.elements.list, chosen = list.value;
    this.today = today;
    this.form.offer(today);
    this.form.limitSort();
    this.form.count();
    this.listGone = this.listGone || list.value !== chosen;
    markExpired(today);
    return true;
  }

  /** Typing changes the address in place; what is sent gets an entry of its own, so that "back" leads to the one before. */
  remember(sent) {
    var address = location.pathname + writeAddress(this.form.read(this.page));
    if (sent && new URL(address, location.href).href !== this.settled) {
      history.replaceState(null, "", this.settled);
      history.pushState(null, "", address);
      this.settled = location.href;
    } else {
      history.replaceState(null, "", address);
    }
    this.search = location.search;
  }

  /** The banner of invented data shows while that is what is searched. */
  showKind() {
    document.querySelectorAll(".look-up-invented[data-collection]").forEach((one) => { one.hidden = one.dataset.collection !== this.form.collection; });
  }

  /** Asks the index and shows the answer, unless another question came in the meantime. */
  async answer(toHeading) {
    var asked = this.form.read(this.page), turn = ++this.turn, today = todayInVietNam();
    var current = () => turn === this.turn;
    if (isPersonal(asked.q)) {
      this.tell("personal", "personal_means");
    } else if (asksNoWord(asked.q)) {
      this.tell("no_word", "no_word_means");
    } else if (!isQuestion(asked) && !this.listGone) {
      this.parts.results.hidden = true;
      this.parts.status.textContent = "";
    } else if (!this.form.lists(today).length) {
      markExpired(today);
      this.tell("expired", "expired_means");
    } else if (this.listGone) {
      this.tell("list_gone", "list_gone_means");
    } else {
      var waiting = setTimeout(() => { if (current()) { this.tell("loading"); } }, PATIENCE);
      try {
        var found = await this.indexes.ask(this.form.collection, asked.list, today, async (index, own) => {
          var question = forIndex(asked, index.root, own);
          var answer = await index.search(question, (this.page - 1) * PAGE, PAGE);
          if (answer.units.length === 0 && answer.total > 0 && current()) {
            this.page = Math.ceil(Math.min(answer.total, COUNTED) / PAGE);
            answer = await index.search(question, (this.page - 1) * PAGE, PAGE);
          }
          return Object.assign(answer, { index: index, own: own, question: question });
        });
        if (current()) { this.show(asked, found, today); }
      } catch (fault) {
        if (current()) { this.fail(fault); }
      } finally {
        clearTimeout(waiting);
      }
    }
    if (toHeading && current()) { this.parts.heading.focus(); }
  }

  /** A state instead of results: its heading, what it means, perhaps a way to try again, and words that go before. */
  tell(heading, meaning, values, again, before) {
    var words = (before || "") + (meaning ? this.say(meaning, values) : "");
    this.clear();
    this.parts.heading.textContent = this.say(heading, values);
    this.parts["state-words"].textContent = words;
    this.parts.state.hidden = !words;
    this.parts.retry.hidden = !again;
    this.announce(this.parts.heading.textContent + (words ? ". " + words : ""));
  }

  clear() {
    var parts = this.parts;
    parts.results.hidden = false;
    ["scope", "caveat", "state", "pages", "take", "many"].forEach(function (name) { parts[name].hidden = true; });
    parts.units.replaceChildren();
    parts["csv-state"].textContent = "";
  }

  announce(words) { this.parts.status.textContent = words; }

  fail(fault) {
    if (fault instanceof Missing) {
      this.tell("missing", "missing_means");
    } else {
      this.tell("failed", "failed_means", {}, true);
    }
  }

  show(asked, found, today) {
    var filtered = asked.q.trim() === "" ? "_filtered" : "";
    if (found.total === 0) { this.tellNone(asked, found, today, filtered); return; }
    var over = found.total > COUNTED, said = over ? "over" : found.total === 1 ? "one" : "many";
    var from = (this.page - 1) * PAGE;
    var values = {
      count: number(Math.min(found.total, COUNTED), this.language), text: asked.q.trim(),
      total: number(Math.min(found.total, COUNTED), this.language), first: from + 1, last: from + found.units.length
    };
    this.clear();
    this.found = found;
    this.parts.heading.textContent = this.say(said + filtered, values);
    var unordered = this.form.unordered ? " " + this.say("unordered") : "";
    this.parts.scope.textContent = this.scope(asked, found) + unordered;
    this.parts.scope.hidden = false;
    this.parts.caveat.hidden = false;
    this.parts.units.replaceChildren(...found.units.map((card) => this.results.unit(card, found.index, asked.q, found.own)));
    var last = Math.ceil(Math.min(found.total, COUNTED) / PAGE);
    this.parts.pages.hidden = last < 2;
    this.parts.previous.disabled = this.page <= 1;
    this.parts.next.disabled = this.page >= last;
    this.parts.page.textContent = this.say(over ? "page_over" : "page", values);
    this.parts.take.hidden = over;
    this.parts.many.hidden = !over;
    this.announce(this.parts.heading.textContent + (unordered && "." + unordered) + (last > 1 ? ". " + this.parts.page.textContent : ""));
  }

  tellNone(asked, found, today, filtered) {
    var newest = this.form.lists(today)[0].dataset.day;
    this.tell("none" + filtered, hasFilter(asked) ? "none_in_filters" : "none_means", {
      text: asked.q.trim(), today: date(today, this.language), newest: date(newest, this.language)
    }, false, isShortCode(asked.q) ? this.say("short_code") + " " : "");
  }

  /** On how many lists was looked, or on which. */
  scope(asked, found) {
    var index = found.index, chosen = index.root.lists.find(function (one) { return one.id === asked.list; });
    if (!chosen) {
      var lists = index.root.lists.length - index.expired.size;
      return this.say(lists === 1 ? "scope_one" : "scope", { lists: number(lists, this.language) });
    }
    var newest = this.results.newest(index, chosen.series);
    return this.say(found.own ? "scope_old" : "scope_list", {
      place: chosen["province_" + this.language], date: date(chosen.as_of, this.language), newest: date(newest.as_of, this.language)
    });
  }

  /** All units of the result as a CSV file. */
  async take() {
    var found = this.found, button = this.parts.csv, state = this.parts["csv-state"], cards = [];
    if (button.getAttribute("aria-disabled") === "true" || this.dayPassed()) { return; }
    button.setAttribute("aria-disabled", "true");
    try {
      while (cards.length < found.total) {
        state.textContent = this.say("taking", { done: number(cards.length, this.language), total: number(found.total, this.language) });
        cards = cards.concat((await found.index.search(found.question, cards.length, STEP)).units);
      }
      if (found === this.found) {
        save(csvOf(cards, found.index.root.lists), this.say("file") + ".csv");
        state.textContent = this.say("taken", { total: number(found.total, this.language) });
      }
    } catch {
      state.textContent = this.say("take_failed");
    } finally {
      button.removeAttribute("aria-disabled");
    }
  }
}

document.querySelectorAll(".look-up").forEach(function (root) { new LookUp(root); });
