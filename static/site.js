// What only works with scripts: previews of passages, filters of lists, the way back from a source,
// and lighting all parts of a split passage. A page says everything without it. No request is made.
(function () {
  "use strict";

  var status = make("p", "unseen");
  status.setAttribute("role", "status");
  document.body.append(status);

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // Arrival at a passage: its address stands on the first part; the others carry it as data.

  function arrive() {
    document.querySelectorAll(".passage.on").forEach(function (part) { part.classList.remove("on"); });
    var name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    document.querySelectorAll("[data-passage]").forEach(function (part) {
      if (part.dataset.passage === name) part.classList.add("on");
    });
    var target = document.getElementById(name);
    var fold = target && target.closest("details:not([open])");
    if (fold) { fold.open = true; target.scrollIntoView(); }
  }

  addEventListener("hashchange", arrive);
  arrive();
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details.aside").forEach(function (fold) { fold.open = true; });
  });

  // The way back: whoever leaves for a passage of a source takes along where the link stood.
  // It is in the address of that one click only, so that a copied link does not have it.

  var root = document.querySelector("link[rel=stylesheet]").href.replace(/static\/[^/]*$/, "");

  function takeAlong(event) {
    var link = event.target.closest ? event.target.closest("a[href*='#']") : null;
    var here = location.href.split("#")[0];
    if (!link || link.href.indexOf(root + "sources/") !== 0 || link.search) return;
    if (here.indexOf(root) !== 0 || link.href.split("#")[0] === here.split("?")[0]) return;
    var place = preview && preview.contains(link) ? noteOf(shownFor) : link.closest("[id]:not(main)");
    var plain = link.getAttribute("href");
    link.search = "?from=" + encodeURIComponent(here.slice(root.length) + (place ? "#" + place.id : ""));
    setTimeout(function () { link.setAttribute("href", plain); });
  }

  addEventListener("click", takeAlong);
  addEventListener("auxclick", takeAlong);

  // Previews: a number lights its note where it is in view, and else shows a copy of it.

  var preview = null, shownFor = null, waiting = 0, touched = false;

  function noteOf(number) { return document.getElementById(number.hash.slice(1)); }

  function isInView(element) {
    var box = element.getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  }

  function show(number) {
    clearTimeout(waiting);
    if (shownFor === number) return;
    hide();
    var note = noteOf(number);
    if (!note) return;
    shownFor = number;
    number.classList.add("on");
    note.classList.add("on");
    if (isInView(note)) return;
    preview = make("div", "preview");
    preview.id = "preview";
    number.setAttribute("aria-describedby", preview.id);
    var words = note.cloneNode(true);
    words.removeAttribute("id");
    words.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
    var body = make("div", "note");
    body.append.apply(body, words.childNodes);
    preview.append(body);
    document.querySelector("main").append(preview);
    place(number);
    preview.addEventListener("pointerenter", function () { clearTimeout(waiting); });
    preview.addEventListener("pointerleave", hideSoon);
  }

  function place(number) {
    var box = number.getBoundingClientRect(), width = preview.offsetWidth, height = preview.offsetHeight;
    var left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - width - 16));
    var above = box.bottom + height + 8 > innerHeight && box.top > height + 8;
    preview.style.left = left + scrollX + "px";
    preview.style.top = (above ? box.top - height - 4 : box.bottom + 4) + scrollY + "px";
  }

  function hide() {
    clearTimeout(waiting);
    if (preview) preview.remove();
    if (shownFor) {
      shownFor.classList.remove("on");
      shownFor.removeAttribute("aria-describedby");
      var note = noteOf(shownFor);
      if (note) note.classList.remove("on");
    }
    preview = shownFor = null;
  }

  function hideSoon() { clearTimeout(waiting); waiting = setTimeout(hide, 200); }

  document.querySelectorAll("a.number").forEach(function (number) {
    if (number.closest(".note")) return;
    number.addEventListener("pointerenter", function (event) { if (event.pointerType !== "touch") show(number); });
    number.addEventListener("pointerleave", function (event) { if (event.pointerType !== "touch") hideSoon(); });
    number.addEventListener("focus", function () { if (number.matches(":focus-visible")) show(number); });
    number.addEventListener("blur", hideSoon);
    number.addEventListener("pointerdown", function (event) { touched = event.pointerType === "touch"; });
    // The first tap shows words that are out of view, the second follows the link.
    number.addEventListener("click", function (event) {
      var note = noteOf(number);
      if (touched && note && !isInView(note) && shownFor !== number) {
        event.preventDefault();
        show(number);
      } else hide();
      touched = false;
    });
  });
  addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  addEventListener("pointerdown", function (event) {
    if (preview && !preview.contains(event.target) && event.target !== shownFor) hide();
  });

  // Search: the box of the home page, `/` from everywhere, and words that were looked for.

  document.querySelectorAll("template[data-search]").forEach(function (hidden) {
    hidden.before(hidden.content.cloneNode(true));
    var form = hidden.previousElementSibling, box = form.querySelector("input");
    function go() { location.href = root + "search.html?q=" + encodeURIComponent(box.value); }
    form.querySelector("button").addEventListener("click", go);
    box.addEventListener("keydown", function (event) { if (event.key === "Enter") go(); });
  });
  addEventListener("keydown", function (event) {
    var place = event.target, isKey = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isKey || place.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName)) return;
    event.preventDefault();
    var box = document.querySelector("input[type=search]");
    if (box) box.focus(); else location.href = root + "search.html#search-box";
  });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked && !document.querySelector("[data-search-page]")) {
    var light = make("script");
    light.dataset.q = asked;
    light.src = root + "static/words.js";
    document.head.append(light);
  }

  // Filters of a list: the controls wait in a template; the state is kept in the address.

  var template = document.querySelector("template[data-filters]");
  var list = document.querySelector("[data-filtered]");
  if (!template || !list) return;
  template.before(template.content.cloneNode(true));
  var filters = Array.from(document.querySelectorAll("[data-filter]"));
  var items = Array.from(list.querySelectorAll(".statement"));
  var count = document.querySelector("[data-count]");

  function apply() {
    var shown = 0;
    items.forEach(function (item) {
      var fits = filters.every(function (filter) {
        return !filter.value || (item.dataset[filter.dataset.filter] || "").split(" ").indexOf(filter.value) >= 0;
      });
      item.classList.toggle("out", !fits);
      if (fits) shown += 1;
    });
    count.textContent = shown + " of " + list.dataset.total + " " + list.dataset.noun;
  }

  function keep() {
    var state = new URLSearchParams();
    filters.forEach(function (filter) { if (filter.value) state.set(filter.dataset.filter, filter.value); });
    var query = state.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (error) {
      // A browser that forbids it on local files: the filters work, the address stays.
    }
    status.textContent = count.textContent;
  }

  function restore() {
    var state = new URLSearchParams(location.search);
    filters.forEach(function (filter) { choose(filter, state.get(filter.dataset.filter)); });
  }

  function choose(control, value) {
    var known = Array.from(control.options).some(function (option) { return option.value === value; });
    control.value = value && known ? value : "";
  }

  filters.forEach(function (control) {
    control.addEventListener("change", function () { apply(); keep(); });
  });
  restore();
  apply();
})();
