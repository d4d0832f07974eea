/* A chart that answers: on a reader's click the Vega runtime and the chart's specification are fetched from this site,
   and a drawing with a tooltip for each figure stands in the place of the plain one, at the same size.

   The specification is that of the plain drawing, so its marks carry the same colour codes, and the finished SVG gets
   the same CSS classes in their place: the light theme, the dark one and print hold for both. */

const REACH = 32; // pixels from a finger to the middle of the figure that it means

const runtimes = new Map();

/** The module at an address, fetched once a page; a failure is forgotten, so that the next click tries again. */
function load(address) {
  if (!runtimes.has(address)) {
    runtimes.set(address, import(address).catch((error) => {
      runtimes.delete(address);
      throw error;
    }));
  }
  return runtimes.get(address);
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) { throw new Error(`${answer.status} ${address}`); }
  return answer.json();
}

/** Classes in place of the colour codes that Vega wrote. */
function dress(root, classes) {
  for (const mark of root.querySelectorAll("[fill], [stroke]")) {
    for (const channel of ["fill", "stroke"]) {
      const names = classes[mark.getAttribute(channel)];
      if (names) { mark.classList.add(...names.split(" ")); }
    }
  }
}

class AskedChart {
  constructor(figure, button) {
    this.figure = figure;
    this.button = button;
    this.words = { ...button.dataset, ask: button.textContent };
    this.address = figure.querySelector("a[href$='.png']").href.replace(/\.png$/, ".json");
    this.on = false;
    this.status = document.createElement("p");
    this.status.className = "chart-status";
    this.status.setAttribute("role", "status");
    // A click without a pointer comes from the keyboard, which then goes on in the drawing.
    button.addEventListener("click", (event) => (this.on ? this.close() : this.open(event.detail === 0)));
    figure.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => { if (this.on) { this.draw().catch(() => this.fail()); } }).observe(figure);
    button.classList.add("ready");
  }

  /** The drawing that fits the figure's width now: its holder and its name in the file. */
  shown() {
    for (const name of ["wide", "phone"]) {
      const holder = this.figure.querySelector(`.chart-${name}:not(svg)`);
      if (holder && getComputedStyle(holder).display !== "none") { return { holder, name }; }
    }
    return null;
  }

  /** The drawing that answers and is in sight. */
  live() {
    return this.shown()?.holder.querySelector(".chart-live") ?? null;
  }

  async open(byKeyboard) {
    if (this.busy) { return; }
    this.busy = true;
    this.say(this.words.loading);
    try {
      this.file = this.file || await fetched(this.address);
      const { vegaEmbed } = await load(new URL(this.file.runtime, this.address).href);
      this.embed = vegaEmbed;
      await this.draw();
      this.on = true;
      this.button.textContent = this.words.back;
      this.button.setAttribute("aria-pressed", "true");
      this.say(this.words.help);
      if (byKeyboard) { this.live()?.querySelector("svg").focus(); }
    } catch (error) {
      this.fail();
    }
    this.busy = false;
  }

  fail() {
    this.close();
    this.say(this.words.failed);
  }

  /** Back to the plain drawing. */
  close() {
    this.on = false;
    this.figure.querySelectorAll(".chart-live").forEach((live) => live.remove());
    this.figure.querySelectorAll(".is-asked").forEach((holder) => holder.classList.remove("is-asked"));
    this.button.textContent = this.words.ask;
    this.button.removeAttribute("aria-pressed");
    this.say("");
  }

  say(words) {
    if (words && !this.status.isConnected) { this.figure.append(this.status); }
    this.status.textContent = words;
    if (!words) { this.status.remove(); }
  }

  /** The drawing that fits, with its tooltips, unless it stands there already. */
  async draw() {
    const place = this.shown();
    if (!place || place.holder.querySelector(".chart-live")) { return; }
    const plain = place.holder.querySelector("svg");
    const live = document.createElement("div");
    live.className = "chart-live";
    const stage = document.createElement("div");
    const tip = document.createElement("div");
    tip.className = "chart-tip";
    tip.hidden = true;
    live.append(stage, tip);
    live.hidden = true;
    place.holder.append(live);
    await this.embed(stage, this.file[place.name], {
      actions: false,
      ast: true,
      defaultStyle: false,
      mode: "vega-lite",
      renderer: "svg",
      formatLocale: this.file.numbers || undefined,
      tooltip: (handler, event, item, told) => {
        // A finger that is lifted leaves its point; what it asked for stays.
        if (told || event.pointerType === "mouse" || !this.touched) {
          this.tell(live, tip, told ? event.target : null, told);
        }
      },
    });
    live.addEventListener("pointermove", (event) => { this.touched = event.pointerType !== "mouse"; }, true);
    live.addEventListener("pointerdown", (event) => this.touch(event, live, tip), true);
    const drawn = stage.querySelector("svg");
    drawn.setAttribute("role", "group");
    drawn.setAttribute("aria-label", plain.getAttribute("aria-label"));
    drawn.setAttribute("class", plain.getAttribute("class"));
    drawn.removeAttribute("style");
    drawn.setAttribute("tabindex", "0");
    drawn.setAttribute("focusable", "true");
    dress(drawn, this.file.classes);
    place.holder.classList.add("is-asked");
    live.hidden = false;
  }

  /** A finger or pen asks the figure nearest to it. */
  touch(event, live, tip) {
    this.touched = event.pointerType !== "mouse";
    if (!this.touched) { return; }
    let nearest = null;
    let reach = REACH;
    for (const point of live.querySelectorAll(".m-hit")) {
      const box = point.getBoundingClientRect();
      const away = Math.hypot(box.left + box.width / 2 - event.clientX, box.top + box.height / 2 - event.clientY);
      if (away <= reach && point.__data__?.tooltip) { [nearest, reach] = [point, away]; }
    }
    this.tell(live, tip, nearest, nearest?.__data__.tooltip);
  }

  /** Show what a point says, beside it; data are put in as text. */
  tell(live, tip, mark, told) {
    live.querySelectorAll(".is-told").forEach((other) => other.classList.remove("is-told"));
    tip.hidden = !mark;
    if (!mark) { return; }
    mark.classList.add("is-told");
    const list = document.createElement("dl");
    for (const [title, text] of Object.entries(told)) {
      const term = document.createElement("dt");
      const words = document.createElement("dd");
      term.textContent = title;
      words.textContent = text;
      list.append(term, words);
    }
    tip.replaceChildren(list);
    // Measured at the left edge: where it stood before, its words may have broken otherwise.
    tip.style.left = tip.style.top = "0";
    const around = live.getBoundingClientRect();
    const point = mark.getBoundingClientRect();
    const left = point.left + point.width / 2 - around.left - tip.offsetWidth / 2;
    const above = point.top - around.top - tip.offsetHeight - 4;
    tip.style.left = `${Math.max(0, Math.min(left, around.width - tip.offsetWidth))}px`;
    tip.style.top = `${above >= 0 ? above : point.bottom - around.top + 4}px`;
  }

  /** Arrow keys go from figure to figure; Escape goes back to the plain drawing. */
  key(event) {
    if (!this.on) { return; }
    if (event.key === "Escape") {
      this.close();
      this.button.focus();
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const live = this.live();
    if (!step || !live || !(live.contains(event.target) || event.target === this.button)) { return; }
    event.preventDefault();
    const points = [...live.querySelectorAll(".m-hit")];
    const now = points.findIndex((point) => point.classList.contains("is-told"));
    const next = points[(now + step + points.length) % points.length];
    const told = next.__data__ && next.__data__.tooltip;
    if (told) {
      this.tell(live, live.querySelector(".chart-tip"), next, told);
      this.say(Object.values(told).join("; "));
    }
  }
}

for (const button of document.querySelectorAll("figure.chart .chart-ask")) {
  new AskedChart(button.closest("figure"), button);
}
