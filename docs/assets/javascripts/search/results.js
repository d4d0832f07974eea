/* The results: one best match, then groups of links by type. Everything shown is text put into nodes. */

import { appendMarked, askedBy, excerptOf } from "./text.js";

var MORE = 20;

/** An element with a class and its children, texts or nodes. */
export function make(tag, className, ...children) {
  var element = document.createElement(tag);
  if (className) { element.className = className; }
  element.append(...children);
  return element;
}

export class Results {
  constructor(element, places, shown, language, say, ask) {
    Object.assign(this, { element: element, places: places, shown: shown, language: language, say: say, ask: ask });
    this.query = null;
    this.settled = false;
  }

  clear(query) {
    this.query = query;
    this.settled = true;
    this.element.replaceChildren();
  }

  links() {
    return Array.from(this.element.querySelectorAll("a, button"));
  }

  /** The link that Enter opens: the first result, never a suggestion of another query. */
  first() {
    return this.element.querySelector("a.search-result__link");
  }

  focusFirst() {
    var first = this.links()[0];
    if (first) { first.focus(); }
    return Boolean(first);
  }

  /** Moves the focus along the links; false when it would leave them at the top. */
  step(by) {
    var links = this.links(), at = links.indexOf(document.activeElement) + by;
    if (at < 0) { return false; }
    links[Math.min(at, links.length - 1)].focus();
    return true;
  }

  async show(query, groups, isOld, settled) {
    var asked = askedBy(query);
    var best = groups.map(function (group) { return group.items.find(function (item) { return item.exact; }); }).find(Boolean);
    var parts = best ? [this.group("best", [best], asked, 1, null)] : [];
    groups.forEach((group) => {
      var items = group.items.filter(function (item) { return item !== best; });
      if (items.length) { parts.push(this.group(group.type, items, asked, this.shown, items.length)); }
    });
    var made = await Promise.all(parts);
    if (isOld()) { return; }
    // The focus stays on a result that is still there when more results arrive.
    var focused = this.element.contains(document.activeElement) ? document.activeElement.href : "";
    this.element.replaceChildren(...made);
    this.query = query;
    this.settled = settled;
    var same = focused && this.links().find(function (link) { return link.href === focused; });
    if (same) { same.focus(); }
  }

  async group(type, items, asked, shown, count) {
    var id = "search-group-" + type, list = make("ul", "search-list");
    var heading = make("h2", "search-group__heading", this.say(type));
    heading.id = id;
    if (count !== null) { heading.append(" ", make("span", "search-group__count", "(" + count + ")")); }
    var section = make("section", "search-group search-group-" + type, heading, list);
    section.setAttribute("aria-labelledby", id);
    list.append(...await this.lines(items.slice(0, shown), asked));
    if (items.length > shown) { section.append(this.more(type, list, items.slice(shown), asked)); }
    return section;
  }

  more(type, list, left, asked) {
    var button = make("button", "search-more", this.say("more", { count: Math.min(left.length, MORE) }));
    button.type = "button";
    button.append(make("span", "visually-hidden", " " + this.say("moreOf", { group: this.say(type) })));
    button.addEventListener("click", async () => {
      button.disabled = true;
      var lines = await this.lines(left.slice(0, MORE), asked);
      list.append(...lines);
      lines[0].querySelector("a").focus();
      var rest = left.slice(MORE);
      if (rest.length) { button.replaceWith(this.more(type, list, rest, asked)); } else { button.remove(); }
    });
    return button;
  }

  lines(items, asked) {
    return Promise.all(items.map((item) => this.line(item, asked)));
  }

  async line(item, asked) {
    var record = item.record, link = make("a", "search-result__link"), text = record.summary;
    link.href = this.places.root + record.address;
    appendMarked(link, record.title, asked);
    var line = make("li", "search-result", link);
    if (record.note) {
      var note = make("span", "search-result__note");
      appendMarked(note, record.note, asked);
      line.append(" ", note);
    }
    // A term is told by its definition, whatever it was found by.
    if (item.data && record.type !== "term") {
      // An excerpt that can't be fetched leaves the summary.
      text = await item.data().then(function (data) { return data.content; }, function () { return text; });
      if (text.startsWith(record.title + ". ")) { text = text.slice(record.title.length + 2); }
    }
    var excerpt = make("p", "search-result__excerpt");
    appendMarked(excerpt, excerptOf(text, asked), asked);
    line.append(excerpt);
    return line;
  }

  /** Nothing found: names spelt almost so, the other language, the lists. */
  showNothing(query, like) {
    this.clear(query);
    var ways = make("ul", "search-ways");
    var other = this.language === "vi" ? "en/search/" : "tim-kiem/";
    var elsewhere = make("a", "", this.say("otherLanguage", { query: query }));
    elsewhere.href = this.places.root + other + "?q=" + encodeURIComponent(query);
    elsewhere.hreflang = this.language === "vi" ? "en" : "vi";
    var lists = make("a", "", this.say("lists"));
    lists.href = this.places.page;
    ways.append(make("li", "", elsewhere), make("li", "", lists));
    if (like.length) {
      var line = make("p", "search-like", this.say("perhaps"));
      like.forEach((name) => {
        var button = make("button", "search-like__name", name);
        button.type = "button";
        button.addEventListener("click", () => this.ask(name));
        line.append(" ", button);
      });
      this.element.append(line);
    }
    this.element.append(ways);
  }
}
