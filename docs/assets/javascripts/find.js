/* Find a province on the home page: filters the list that the page already holds. Without this script the page
   shows a plain link to the list of provinces instead. */
(function () {
  "use strict";

  var shown = 8;

  /** Text without case, tone marks, spacing or punctuation; đ counts as d, so "dak lak" finds Đắk Lắk. */
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^a-z0-9]/g, "");
  }

  function prepare(form) {
    var input = form.querySelector(".find-input");
    var list = form.querySelector(".find-list");
    var status = form.querySelector(".find-status");
    if (!input || !list || !status) { return; }
    var places = Array.from(list.children).map(function (item) {
      var link = item.querySelector("a");
      return { item: item, link: link, key: plain(link.textContent) };
    });

    /** Places whose name starts with the words typed, then places that hold them further in. */
    function matches() {
      var wanted = plain(input.value);
      if (wanted === "") { return []; }
      var starting = places.filter(function (place) { return place.key.startsWith(wanted); });
      var holding = places.filter(function (place) { return place.key.indexOf(wanted) > 0; });
      return starting.concat(holding);
    }

    function show() {
      var found = matches();
      var asked = plain(input.value) !== "";
      places.forEach(function (place) { place.item.hidden = true; });
      found.slice(0, shown).forEach(function (place) {
        place.item.hidden = false;
        list.append(place.item);
      });
      list.hidden = found.length === 0;
      var words = found.length === 1 && status.dataset.one || status.dataset.some;
      status.textContent = !asked ? "" : found.length === 0 ? status.dataset.none : found.length + " " + words;
    }

    input.addEventListener("input", show);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var found = matches();
      if (found.length > 0) {
        location.assign(found[0].link.href);
      } else {
        show();
        input.focus();
      }
    });
    show();
  }

  document.querySelectorAll(".find-form").forEach(prepare);
})();
