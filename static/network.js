// The network with scripts: one in focus, filters by kind and strength, and the state of both in the
// address. Everything it says is read from the tables of the page. No request is made.
(function () {
  "use strict";

  var plan = document.querySelector("[data-network]");
  if (!plan) return;

  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // A table of slugs without names of its own: a slug may be any word.
  function bare() { return Object.create(null); }

  // What the tables say

  var knots = bare();
  all("tr[data-knot]").forEach(function (row) {
    var link = row.querySelector("a");
    knots[row.dataset.knot] = { row: row, kind: row.dataset.kind, name: link.textContent, href: link.href, tied: [] };
  });
  var ties = all("tr[data-tie]").map(function (row) {
    var ends = row.dataset.tie.split(" ");
    var tie = {
      row: row, ends: ends, strength: Number(row.dataset.strength),
      paragraphs: Number(row.dataset.paragraphs), events: Number(row.dataset.events), fits: true
    };
    ends.forEach(function (slug) { knots[slug].tied.push(tie); });
    return tie;
  });
  var drawings = all("[data-drawing]").map(function (svg) {
    var drawing = { svg: svg, knots: bare(), ties: bare(), order: [] };
    all("[data-knot]", svg).forEach(function (mark) {
      drawing.knots[mark.dataset.knot] = mark;
      drawing.order.push(mark);
    });
    all("[data-tie]", svg).forEach(function (line) { drawing.ties[line.dataset.tie] = line; });
    return drawing;
  });

  // Controls

  var template = plan.querySelector("template");
  template.before(template.content.cloneNode(true));
  var around = plan.querySelector("[data-around]");
  var least = plan.querySelector("[data-least]");
  var by = plan.querySelector("[data-by]");
  var kinds = all("[data-kinds] li:not(:only-child)").map(function (item) {
    var label = make("label"), box = make("input");
    box.type = "checkbox";
    box.checked = true;
    box.value = item.dataset.kind;
    label.append(box);
    label.append.apply(label, item.firstElementChild.childNodes);
    item.firstElementChild.replaceWith(label);
    return box;
  });
  var status = make("p", "unseen");
  status.setAttribute("role", "status");
  var panel = make("div", "chosen-one");
  plan.append(panel, status);

  if (least.options.length < 2) least.closest("p").remove();

  // Filters

  var counts = all("[data-count]").map(function (place) { return { place: place, total: Number(place.textContent) }; });

  function apply() {
    var off = bare(), shown = bare();
    kinds.forEach(function (box) { off[box.value] = !box.checked; });
    ties.forEach(function (tie) {
      tie.fits = (!least.value || tie.strength >= Number(least.value)) &&
        (!by.value || tie[by.value] > 0) &&
        tie.ends.every(function (slug) { return !off[knots[slug].kind]; });
      tie.row.classList.toggle("out", !tie.fits);
      if (tie.fits) tie.ends.forEach(function (slug) { shown[slug] = true; });
    });
    Object.keys(knots).forEach(function (slug) { knots[slug].row.classList.toggle("out", !shown[slug]); });
    drawings.forEach(function (drawing) {
      var drawn = bare();
      ties.forEach(function (tie) {
        var line = drawing.ties[tie.row.dataset.tie];
        if (!line) return;
        line.classList.toggle("out", !tie.fits);
        if (tie.fits) tie.ends.forEach(function (slug) { drawn[slug] = true; });
      });
      drawing.order.forEach(function (mark) { mark.classList.toggle("out", !drawn[mark.dataset.knot]); });
      rove(drawing, null);
    });
    all("details.weaker").forEach(function (fold) { fold.classList.toggle("out", !fold.querySelector("tr[data-tie]:not(.out)")); });
    counts.forEach(function (count) {
      var section = count.place.closest("details") || count.place.closest("section");
      var rows = all(count.place.dataset.count === "knots" ? "tr[data-knot]" : "tr[data-tie]", section).filter(function (row) {
        return count.place.dataset.count !== "drawn" || !row.closest("details");
      });
      var left = rows.filter(function (row) { return !row.classList.contains("out"); }).length;
      count.place.textContent = left === count.total ? String(count.total) : left + " of " + count.total;
    });
    if (chosen) { choose(chosen); }
  }

  function said() {
    return counts.map(function (count) { return count.place.closest("h2, summary").textContent.trim(); }).join(", ");
  }

  // One in focus: lit while it is pointed at or focused; chosen until another is, or Escape.

  var chosen = "";

  function light(slug) {
    drawings.forEach(function (drawing) {
      var lit = bare();
      lit[slug] = true;
      drawing.svg.classList.toggle("focused", Boolean(slug && drawing.knots[slug]));
      ties.forEach(function (tie) {
        var line = drawing.ties[tie.row.dataset.tie], is = tie.fits && tie.ends.indexOf(slug) >= 0;
        if (!line) return;
        line.classList.toggle("lit", is);
        if (is) tie.ends.forEach(function (end) { lit[end] = true; });
      });
      drawing.order.forEach(function (mark) {
        mark.classList.toggle("lit", Boolean(lit[mark.dataset.knot]));
        mark.classList.toggle("chosen", mark.dataset.knot === chosen);
      });
    });
  }

  function choose(slug) {
    chosen = knots[slug] ? slug : "";
    around.value = chosen;
    drawings.forEach(function (drawing) {
      drawing.order.forEach(function (mark) {
        if (mark.dataset.knot === chosen) mark.setAttribute("aria-current", "true"); else mark.removeAttribute("aria-current");
      });
      if (drawing.knots[chosen]) rove(drawing, drawing.knots[chosen]);
    });
    light(chosen);
    if (chosen) tell(knots[chosen]);
    else panel.replaceChildren(make("p", "kind", "Choose a name, here or in the drawing, to see its ties and the paragraphs and events that make them."));
  }

  function tell(knot) {
    var fitting = knot.tied.filter(function (tie) { return tie.fits; });
    var head = make("div", "chosen-head"), title = make("h3"), link = make("a", "", knot.name), list = make("ul");
    var clear = make("button", "clear", "Clear");
    link.href = knot.href;
    title.append(link);
    clear.type = "button";
    clear.addEventListener("click", function () { choose(""); keep(); around.focus(); });
    head.append(title, clear);
    fitting.forEach(function (tie) {
      var other = tie.ends[0] === chosen ? tie.ends[1] : tie.ends[0];
      var item = make("li"), first = make("p", "tied"), name = make("a", "", knots[other].name);
      name.href = "#n-" + other;
      first.append(name, make("span", "count", String(tie.strength)));
      item.append(first);
      [["paragraphs", tie.paragraphs, 1], ["events", tie.events, 2]].forEach(function (part) {
        if (!part[1]) return;
        var words = make("p", "shared"), cell = tie.row.cells[part[2] + 1].querySelector(".which").cloneNode(true);
        words.append(part[1] + " " + (part[1] === 1 ? part[0].slice(0, -1) : part[0]) + ": ");
        words.append.apply(words, cell.childNodes);
        item.append(words);
      });
      list.append(item);
    });
    var words = fitting.length === 1 ? "1 tie" : fitting.length + " ties";
    if (fitting.length < knot.tied.length) words = fitting.length + " of " + knot.tied.length + " ties";
    panel.replaceChildren(head, make("p", "kind", words + ", strongest first. A name leads on; the title leads to its page."), list);
    panel.scrollTop = 0;
  }

  function announce() { status.textContent = knots[chosen].name + ": " + panel.querySelector(".kind").textContent; }

  // The address: what is chosen as a fragment, the filters as a query.

  function keep() {
    var state = new URLSearchParams();
    var without = kinds.filter(function (box) { return !box.checked; }).map(function (box) { return box.value; });
    if (without.length) state.set("without", without.join(" "));
    if (least.value) state.set("least", least.value);
    if (by.value) state.set("by", by.value);
    var query = state.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + (chosen ? "#n-" + chosen : ""));
    } catch (error) {
      // A browser that forbids it on local files: all works, the address stays.
    }
  }

  function restore() {
    var state = new URLSearchParams(location.search);
    var without = (state.get("without") || "").split(" ");
    kinds.forEach(function (box) { box.checked = without.indexOf(box.value) < 0; });
    [[least, "least"], [by, "by"]].forEach(function (pair) {
      var value = state.get(pair[1]);
      pair[0].value = all("option", pair[0]).some(function (option) { return option.value === value; }) ? value : "";
    });
  }

  function named() {
    var name = decodeURIComponent(location.hash.slice(1));
    return name.slice(0, 2) === "n-" && knots[name.slice(2)] ? name.slice(2) : "";
  }

  function arrive() {
    var slug = named();
    if (!slug) return;
    choose(slug);
    plan.closest("section").scrollIntoView();
    announce();
  }

  // One stop for the tabulator; arrows go to the nearest mark that lies that way.

  function rove(drawing, mark) {
    var open = drawing.order.filter(function (each) { return !each.classList.contains("out"); });
    var current = mark || open.filter(function (each) { return each.getAttribute("tabindex") === "0"; })[0] || open[0];
    drawing.order.forEach(function (each) { each.setAttribute("tabindex", each === current ? "0" : "-1"); });
  }

  function middle(mark) {
    var box = mark.querySelector(".reach").getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  function next(drawing, mark, key) {
    var open = drawing.order.filter(function (each) { return !each.classList.contains("out"); });
    if (key === "Home") return open[0];
    if (key === "End") return open[open.length - 1];
    var from = middle(mark), best = null, least = Infinity;
    open.forEach(function (each) {
      if (each === mark) return;
      var to = middle(each), dx = to.x - from.x, dy = to.y - from.y;
      var along = { ArrowRight: dx, ArrowLeft: -dx, ArrowDown: dy, ArrowUp: -dy }[key];
      var aside = Math.abs(key === "ArrowRight" || key === "ArrowLeft" ? dy : dx);
      if (along <= 0 || aside > along * 1.2) return;
      var far = along + aside * 2;
      if (far < least) { least = far; best = each; }
    });
    return best;
  }

  drawings.forEach(function (drawing) {
    drawing.order.forEach(function (mark) {
      var slug = mark.dataset.knot;
      mark.addEventListener("pointerenter", function (event) { if (event.pointerType !== "touch") light(slug); });
      mark.addEventListener("pointerleave", function (event) { if (event.pointerType !== "touch") light(chosen); });
      mark.addEventListener("focus", function () { rove(drawing, mark); if (mark.matches(":focus-visible")) light(slug); });
      mark.addEventListener("blur", function () { light(chosen); });
      // The first click chooses, the second follows the link.
      mark.addEventListener("click", function (event) {
        if (slug === chosen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(slug);
        keep();
        announce();
      });
    });
    drawing.svg.addEventListener("keydown", function (event) {
      if (!/^(Arrow|Home$|End$)/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      var mark = event.target.closest("[data-knot]");
      if (!mark) return;
      event.preventDefault();
      var to = next(drawing, mark, event.key);
      if (to) to.focus();
    });
  });

  // A name beside the drawing leads on without a jump; the way back is the browser's.
  panel.addEventListener("click", function (event) {
    var link = event.target.closest(".tied a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      history.pushState(null, "", location.href);
    } catch (error) {
      // A browser that forbids it on local files.
    }
    choose(link.hash.slice(3));
    keep();
    panel.querySelector("h3 a").focus();
    announce();
  });

  addEventListener("keydown", function (event) {
    if (event.key === "Escape" && chosen) { choose(""); keep(); status.textContent = "Cleared"; }
  });
  addEventListener("hashchange", arrive);
  addEventListener("popstate", function () { if (!location.hash) choose(""); });
  around.addEventListener("change", function () { choose(around.value); keep(); });
  kinds.concat(least, by).forEach(function (control) {
    control.addEventListener("change", function () { apply(); keep(); status.textContent = said(); });
  });

  restore();
  apply();
  // Without scripts the fragment leads to a row of the table; with them, to the drawing.
  if (document.readyState === "complete") arrive(); else addEventListener("load", arrive);
  choose(named());
})();
