// The timeline's drawing to a scale that the reader chooses, and the filters over drawing and list.
// All of its state stands in the address. Up to 500 events are read from the list on the page;
// beyond, a script of its own tells of them and of the list a part is made. No request is made.
(function () {
  "use strict";

  var ROWS = 60;       // Events that have a row each; more are packed.
  var FIELD = 24;      // Rows of a packed drawing, over all lanes.
  var PAGE = 100;      // Events that are listed at a time where the page does not list all.
  var LEAST = 7;       // Days that the closest view shows.
  var SVG = "http://www.w3.org/2000/svg";
  var FACETS = ["theme", "entity", "source", "basis"];

  var list = document.querySelector("[data-events]");
  var chart = document.querySelector("[data-chart]");
  if (!list) return;

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function svg(name, attributes) {
    var element = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    return element;
  }

  // Days, which are numbers (1 January of the year 1 is 1), and their words

  var months = list.dataset.months.split(" ");

  // Of any year, as `Date` is not. Years are counted from March, so that the leap day ends its year.
  function civil(day) {
    var of = Math.floor(day) + 305, era = Math.floor(of / 146097), inEra = of - era * 146097;
    var years = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
    var inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
    var month = Math.floor((5 * inYear + 2) / 153), isNew = month > 9;
    return [era * 400 + years + (isNew ? 1 : 0), isNew ? month - 10 : month + 2, inYear - Math.floor((153 * month + 2) / 5) + 1];
  }

  // Months are counted from 0, and may run over their year.
  function ordinal(year, month, day) {
    var over = year + Math.floor(month / 12), inYear = (month % 12 + 12) % 12;
    var from = over - (inYear < 2 ? 1 : 0), march = (inYear + 10) % 12;
    return from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + Math.floor((153 * march + 2) / 5) + day - 306;
  }

  function inFigures(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, ","); }

  function yearWords(year) { return year > 0 ? String(year) : 1 - year + " BC"; }

  function dayWords(day) {
    var parts = civil(day);
    return parts[2] + " " + months[parts[1]] + " " + yearWords(parts[0]);
  }

  function iso(day) {
    var parts = civil(day), year = String(Math.abs(parts[0]));
    while (year.length < 4) year = "0" + year;
    return (parts[0] < 0 ? "-" : "") + year + "-" + ("0" + (parts[1] + 1)).slice(-2) + "-" + ("0" + parts[2]).slice(-2);
  }

  function fromIso(text) {
    var found = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text || "");
    var day = found ? ordinal(+found[1], found[2] - 1, +found[3]) : NaN;
    return found && iso(day) === text ? day : null;
  }

  // The marks of an axis: the closest that leave each label its room, in days with their words.

  var STEPS = [[1, "day", 1], [2, "day", 2], [5, "day", 5], [10, "day", 10],
    [30.4, "month", 1], [91.3, "month", 3], [182.6, "month", 6]];
  [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].forEach(function (power) {
    [1, 2, 5].forEach(function (digit) { STEPS.push([365.25 * digit * power, "year", digit * power]); });
  });

  function ticks(from, to, width) {
    var longest = Math.max(yearWords(civil(from)[0]).length, yearWords(civil(to)[0]).length);
    var room = { day: 56 + 7 * longest, month: 44 + 7 * longest, year: 18 + 7 * longest };
    var step = STEPS.find(function (one) { return one[0] / (to - from) * width >= room[one[1]]; }) || STEPS[STEPS.length - 1];
    var found = [], start = civil(from), unit = step[1], by = step[2], day, year, month;
    if (unit === "year") {
      for (year = Math.ceil(start[0] / by) * by; (day = ordinal(year, 0, 1)) < to; year += by) {
        if (day >= from) found.push([day, yearWords(year)]);
      }
      return found;
    }
    for (year = start[0], month = unit === "month" ? Math.floor(start[1] / by) * by : start[1]; ordinal(year, month, 1) < to; month += unit === "month" ? by : 1) {
      var length = ordinal(year, month + 1, 1) - ordinal(year, month, 1);
      for (var date = 1; date <= (unit === "month" ? 1 : by > 1 ? length - by / 2 : length); date += by) {
        day = ordinal(year, month, date);
        if (day < from || day >= to) continue;
        var parts = civil(day), isFirst = !found.length || (parts[1] === 0 && parts[2] === 1);
        found.push([day, (unit === "day" ? parts[2] + " " : "") + months[parts[1]] + (isFirst ? " " + yearWords(parts[0]) : "")]);
      }
    }
    return found;
  }

  // The placing of labels: items have the ends of their mark and the width of their label, in
  // pixels. Each gets the first row in which nothing is in its way, its label right of the mark, or
  // left where the right has no room; what finds no row is left over.

  var GAP = 6, APART = 10;

  function place(items, width, most) {
    var rows = [], placed = [], rest = [];
    items.map(function (item) { return spotOf(item, width); }).sort(function (one, other) {
      return one.left - other.left;
    }).forEach(function (spot) {
      for (var row = 0; row < most; row += 1) {
        if (row === rows.length) rows.push(-Infinity);
        if (rows[row] + APART > spot.left) continue;
        rows[row] = spot.right;
        spot.row = row;
        placed.push(spot);
        return;
      }
      rest.push(spot.item);
    });
    return { placed: placed, rest: rest, rows: rows.length };
  }

  function spotOf(item, width) {
    var isLeft = item.x2 + GAP + item.label > width && item.x1 - GAP - item.label >= 0;
    var left = isLeft ? item.x1 - GAP - item.label : item.x1;
    var right = isLeft ? item.x2 : item.x2 + GAP + item.label;
    // A mark that fills the width has its label on it.
    if (right > width) { left -= Math.min(left, right - width); right = Math.max(width, item.x2); }
    return { item: item, row: -1, left: left, right: right, isLeft: isLeft };
  }

  // Events, from the page or from the script

  function words(element, selector) {
    var found = element.querySelector(selector);
    return found ? found.textContent.trim() : "";
  }

  function split(text) { return text ? text.split(" ") : []; }

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ").toLowerCase();
  }

  function fromPage() {
    var found = [];
    list.querySelectorAll(".year-list").forEach(function (section) {
      var year = words(section, "h2");
      section.querySelectorAll(".event").forEach(function (row) {
        var of = row.dataset;
        found.push({
          row: row, href: row.querySelector("h3 a").getAttribute("href"), short: of.short || words(row, "h3"),
          date: words(row, ".event-date"), year: year, id: section.id,
          mark: of.mark || "", first: of.mark ? +of.first : null, last: of.mark ? +of.last : null,
          basis: [of.basis], theme: split(of.theme), entity: split(of.entity), source: split(of.source),
          day: of.told ? +of.told : null, text: fold(row.textContent)
        });
      });
    });
    return found;
  }

  function fromScript(told) {
    return told.events.map(function (of) {
      var title = of[2] || of[1];
      return {
        row: null, href: told.page.replace("*", of[0]), short: of[1], title: title, line: of[3],
        date: of[4], year: of[5] === "undated" ? "Date not known" : of[5], id: "year-" + of[5],
        mark: of[6][0] || "", first: of[6].length ? of[6][1] : null, last: of[6].length ? of[6][2] : null,
        basis: [of[7]], theme: of[8], entity: of[9], source: of[10], day: of[11], told: of[12],
        badges: of[13], support: of[14],
        text: fold([of[1], title, of[3], of[4], of[12], of[14]].join(" "))
      };
    });
  }

  function rowOf(event) {
    if (event.row) return event.row;
    var row = event.row = make("li", "event"), when = make("div", "event-when"), what = make("div", "event-what");
    when.append(make("p", "event-date", event.date));
    event.badges.forEach(function (badge) {
      var line = make("span", "badged");
      line.append(document.querySelector("[data-badge=" + badge[0] + "]").content.cloneNode(true), make("span", "", badge[1]));
      when.append(line);
    });
    var head = make("h3"), link = make("a", "", event.title);
    link.href = event.href;
    head.append(link);
    what.append(head);
    if (event.line) what.append(make("p", "", event.line));
    what.append(make("p", "event-support", event.support), make("p", "event-told", event.told));
    row.append(when, what);
    return row;
  }

  function begin(events, isWhole) {
    events.forEach(function (event, index) { event.index = index; });

    // Controls

    var template = document.querySelector("template[data-timeline-controls]");
    template.before(template.content.cloneNode(true));
    var form = document.querySelector("[role=search].filters"), narrowing = document.querySelector(".narrowing");
    var search = form.querySelector("[data-words]"), order = form.querySelector("[data-order]");
    var asOf = form.querySelector("[data-as-of]"), lanes = form.querySelector("[data-lanes]");
    var selects = Array.from(form.querySelectorAll("[data-filter]"));
    var said = document.querySelector("[data-said]"), saidMore = document.querySelector("[data-said-more]");
    var clear = document.querySelector("[data-clear]"), count = document.querySelector("[data-count]");
    var jumps = document.querySelector("[data-jumps]"), total = events.length;
    var status = make("p", "unseen");
    status.setAttribute("role", "status");
    document.body.append(status);
    selects.forEach(function (select) {
      Array.from(select.options).forEach(function (option) { option.dataset.words = option.textContent; });
    });
    var summary = narrowing.querySelector("summary");
    summary.dataset.words = summary.textContent;
    narrowing.open = matchMedia("(min-width: 720px)").matches;

    var plot = null, axis, rowList, field, toldKey, zoomButtons = {}, extent = null;
    if (chart) prepareChart();

    var state = {};

    function restore() {
      var given = new URLSearchParams(location.search);
      state = { words: (given.get("words") || "").trim(), order: given.get("order"), lanes: given.get("lanes"), from: null, to: null };
      search.value = state.words;
      selects.forEach(function (select) { state[select.dataset.filter] = choose(select, given.get(select.dataset.filter)); });
      state.order = choose(order, state.order);
      state.lanes = lanes ? choose(lanes, state.lanes) : "";
      state.asOf = fromIso(given.get("as-of"));
      asOf.value = state.asOf === null ? "" : iso(state.asOf);
      var from = fromIso(given.get("from")), to = fromIso(given.get("to"));
      if (extent && from !== null && to !== null && from <= to) look(from, to + 1);
    }

    function choose(control, value) {
      var known = Array.from(control.options).some(function (option) { return option.value === value; });
      return (control.value = value && known ? value : "");
    }

    function keep() {
      var kept = new URLSearchParams();
      if (state.words) kept.set("words", state.words);
      FACETS.forEach(function (facet) { if (state[facet]) kept.set(facet, state[facet]); });
      if (state.order) kept.set("order", state.order);
      if (state.asOf !== null) kept.set("as-of", iso(state.asOf));
      if (state.lanes) kept.set("lanes", state.lanes);
      if (state.from !== null) { kept.set("from", iso(state.from)); kept.set("to", iso(state.to - 1)); }
      var query = kept.toString();
      try {
        history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
      } catch (error) {
        // A browser that forbids it on local files: all works, the address stays.
      }
    }

    // What fits

    function isIn(event) {
      return state.from === null || (event.first !== null && event.last >= state.from && event.first < state.to);
    }

    function isLater(event) { return state.asOf !== null && event.day !== null && event.day > state.asOf; }

    // Returns the events that fit, and for each choice how many would if it were made.
    function sift() {
      var wanted = fold(state.words).split(" ").filter(Boolean);
      var counts = {}, found = { all: [], before: 0, after: 0 };
      FACETS.forEach(function (facet) { counts[facet] = new Map(); });
      events.forEach(function (event) {
        if (!wanted.every(function (word) { return event.text.indexOf(word) >= 0; })) return;
        var missed = FACETS.filter(function (facet) { return state[facet] && event[facet].indexOf(state[facet]) < 0; });
        if (!isIn(event)) {
          if (missed.length || event.first === null) return;
          if (event.last < state.from) found.before += 1; else found.after += 1;
          return;
        }
        if (!missed.length) found.all.push(event);
        FACETS.forEach(function (facet) {
          if (missed.length > 1 || (missed.length && missed[0] !== facet)) return;
          event[facet].forEach(function (value) { counts[facet].set(value, (counts[facet].get(value) || 0) + 1); });
        });
      });
      if (state.order === "latest") found.all.reverse();
      if (state.order === "told") {
        found.all.sort(function (one, other) {
          return (one.day === null ? Infinity : one.day) - (other.day === null ? Infinity : other.day) || one.index - other.index || 0;
        });
      }
      found.counts = counts;
      return found;
    }

    function showCounts(counts) {
      selects.forEach(function (select) {
        Array.from(select.options).forEach(function (option) {
          var text = option.dataset.words + (option.value ? " (" + inFigures(counts[select.dataset.filter].get(option.value) || 0) + ")" : "");
          if (option.textContent !== text) option.textContent = text;
        });
      });
    }

    // The list

    var sections = new Map(), listed = "", limit = isWhole ? Infinity : PAGE, more = null;
    list.querySelectorAll(".year-list").forEach(function (section) { sections.set(section.id, section); });
    if (isWhole) listed = signature(events);

    function signature(found) { return state.order + ":" + found.map(function (event) { return event.index; }).join(","); }

    function group(event) {
      if (state.order !== "told") return { id: event.id, title: event.year };
      if (event.day === null) return { id: "told-undated", title: "Told by no dated source" };
      var year = civil(event.day)[0];
      return { id: "told-" + year, title: "Told in " + yearWords(year) };
    }

    function sectionOf(of) {
      var section = sections.get(of.id);
      if (section && section.querySelector(".events")) return section;
      section = make("section", "section year-list");
      section.id = of.id;
      section.append(make("h2", "", of.title), make("ol", "events"));
      sections.set(of.id, section);
      return section;
    }

    function showList(found) {
      var now = signature(found) + ":" + limit;
      if (isWhole) now = signature(found);
      if (now !== listed) {
        listed = now;
        var shown = found.slice(0, limit), wanted = new Map();
        shown.forEach(function (event) {
          var section = sectionOf(group(event));
          if (!wanted.has(section)) wanted.set(section, []);
          wanted.get(section).push(rowOf(event));
        });
        list.querySelectorAll(".year-list").forEach(function (section) { section.remove(); });
        if (more) more.remove();
        wanted.forEach(function (rows, section) {
          section.querySelector(".events").replaceChildren.apply(section.querySelector(".events"), rows);
          list.append(section);
        });
        if (isWhole) showJumps(Array.from(wanted.keys()));
        if (found.length > shown.length) showMore(found.length - shown.length);
      }
      found.slice(0, limit).forEach(function (event) { mark(event); });
    }

    function showMore(left) {
      more = make("p", "show-more");
      var button = make("button", "", "Show " + Math.min(left, PAGE) + " more of " + inFigures(left));
      button.type = "button";
      button.addEventListener("click", function () {
        var last = list.querySelectorAll(".event").length;
        limit += PAGE;
        showList(latest.all);
        list.querySelectorAll(".event h3 a")[last].focus();
      });
      more.append(button);
      list.append(more);
    }

    function showJumps(shown) {
      jumps.replaceChildren.apply(jumps, shown.map(function (section) {
        var item = make("li"), link = make("a", "", words(section, "h2"));
        var number = section.querySelectorAll(".event").length;
        link.append(make("span", "unseen", ", " + number + (number === 1 ? " event" : " events")));
        link.href = "#" + section.id;
        item.append(link);
        return item;
      }));
    }

    // What was not yet told is greyed, and says so.
    function mark(event) {
      var row = event.row, note = row.querySelector(".not-yet");
      row.classList.toggle("later", isLater(event));
      if (isLater(event) && !note) row.querySelector(".event-told").prepend(make("strong", "not-yet", "Not yet told then. "));
      if (!isLater(event) && note) note.remove();
    }

    // The drawing

    function prepareChart() {
      var controls = chart.querySelector("template[data-zoom-controls]");
      controls.before(controls.content.cloneNode(true));
      chart.querySelectorAll("[data-zoom]").forEach(function (button) {
        zoomButtons[button.dataset.zoom] = button;
        button.addEventListener("click", function () { act(button.dataset.zoom, chosen); });
      });
      extent = [+chart.dataset.from, +chart.dataset.to];
      plot = chart.querySelector("[data-plot]");
      plot.tabIndex = 0;
      plot.setAttribute("role", "group");
      plot.setAttribute("aria-describedby", "zoom-keys");
      axis = plot.querySelector(".chart-axis") || svg("svg", { class: "chart-axis", "aria-hidden": "true" });
      plot.prepend(axis);
      rowList = plot.querySelector(".chart-rows");
      rowList.classList.remove("chart-years");
      field = make("div", "field");
      field.setAttribute("aria-hidden", "true");
      rowList.after(field);
      toldKey = make("li", "", "when it was first told");
      var tick = svg("svg", { class: "legend-shape", viewBox: "0 0 32 24", "aria-hidden": "true" });
      tick.append(svg("line", { class: "told", x1: 16, x2: 16, y1: 7, y2: 17 }));
      toldKey.prepend(tick);
      var key = chart.querySelector("template[data-key]");
      if (key) key.replaceWith(key.content);
      chart.querySelector(".legend").append(toldKey);
      listen();
    }

    function look(from, to) {
      var whole = extent[1] - extent[0], span = Math.min(Math.max(Math.round(to - from), LEAST), whole);
      if (span >= whole) { state.from = state.to = null; return; }
      state.from = Math.round(Math.min(Math.max(from, extent[0]), extent[1] - span));
      state.to = state.from + span;
    }

    function view() { return state.from === null ? extent : [state.from, state.to]; }

    // Zooms by a factor about a day; 0.5 shows half as much.
    function zoom(factor, about) {
      var now = view(), span = (now[1] - now[0]) * factor;
      var day = about === undefined ? (now[0] + now[1]) / 2 : about;
      if (span > LEAST && Math.abs(span - (now[1] - now[0])) < 1) span += factor > 1 ? 1 : -1;
      var share = (day - now[0]) / (now[1] - now[0]);
      look(day - span * share, day + span * (1 - share));
      return view()[0] !== now[0] || view()[1] !== now[1];
    }

    function pan(share) {
      var now = view(), by = (now[1] - now[0]) * share;
      by = by < 0 ? Math.floor(by) : Math.ceil(by);
      look(now[0] + by, now[1] + by);
      return view()[0] !== now[0];
    }

    function act(what, then) {
      if (what === "in") zoom(0.5);
      else if (what === "out") zoom(2);
      else if (what === "earlier") pan(-0.5);
      else if (what === "later") pan(0.5);
      else state.from = state.to = null;
      then();
    }

    var painted = 0, settling = 0, latest = null;

    function changed() {
      limit = isWhole ? Infinity : PAGE;
      if (!painted) painted = requestAnimationFrame(function () { painted = 0; paint(); });
      clearTimeout(settling);
      list.setAttribute("aria-busy", "true");
      settling = setTimeout(settle, 120);
    }

    // A choice that is made once has all of its effect at once.
    function chosen() { changed(); clearTimeout(settling); settle(); }

    // What the eye follows, at once; the list, the counts and the address when it rests.
    function paint() {
      latest = sift();
      if (chart) draw(latest);
      say(latest);
    }

    function settle() {
      if (painted) { cancelAnimationFrame(painted); painted = 0; paint(); }
      showList(latest.all);
      showCounts(latest.counts);
      list.removeAttribute("aria-busy");
      status.textContent = said.textContent + " " + saidMore.textContent;
      keep();
    }

    function update() { paint(); showList(latest.all); showCounts(latest.counts); }

    function say(found) {
      var number = found.all.length;
      said.textContent = number === total ? inFigures(total) + (total === 1 ? " event" : " events") : inFigures(number) + " of " + inFigures(total) + " events";
      count.textContent = said.textContent;
      var parts = [];
      if (state.from !== null) parts.push(dayWords(state.from) + " to " + dayWords(state.to - 1));
      if (state.asOf !== null) {
        var later = found.all.filter(isLater).length;
        var unknown = found.all.filter(function (event) { return event.day === null; }).length;
        parts.push(later + " not yet told on " + dayWords(state.asOf) + (unknown ? ", " + unknown + " told by no dated source" : ""));
      }
      var undated = found.all.filter(function (event) { return event.first === null; }).length;
      saidMore.textContent = parts.concat(undated && chart ? inFigures(undated) + " without a date, only in the list" : []).join("; ");
      var set = ["words", "order", "lanes"].concat(FACETS).filter(function (name) { return state[name]; }).length + (state.asOf === null ? 0 : 1);
      summary.textContent = summary.dataset.words + (set ? " (" + set + " set)" : "");
      clear.hidden = !set && state.from === null;
    }

    // Measured once for each form of the drawing, since to ask is to have all laid out anew.
    var widths = {};

    function widthOf(element, name) {
      return widths[name] || (widths[name] = element.getBoundingClientRect().width || 1);
    }

    function axisWidth() { return widthOf(axis, chart.classList.contains("packed") ? "packed" : "rows"); }

    function draw(found) {
      var now = view(), dated = found.all.filter(function (event) { return event.first !== null; });
      var groups = lanesOf(dated);
      var rows = groups.reduce(function (sum, lane) { return sum + lane.events.length; }, 0);
      var isPacked = rows > ROWS && !isPrinting;
      chart.classList.toggle("packed", isPacked);
      if (isPacked) { rowList.replaceChildren(); drawField(groups, now); } else { field.replaceChildren(); drawRows(groups, now); }
      drawAxis(now);
      var words = dayWords(now[0]) + " to " + dayWords(now[1] - 1);
      plot.setAttribute("aria-label", "Drawing, " + words);
      button("earlier", "← ", found.before, "earlier", "");
      button("later", "", found.after, "later", " →");
      zoomButtons.all.setAttribute("aria-disabled", String(state.from === null));
      zoomButtons.out.setAttribute("aria-disabled", String(state.from === null));
      zoomButtons.in.setAttribute("aria-disabled", String(now[1] - now[0] <= LEAST));
      toldKey.hidden = !showsTold() || isPacked;
    }

    function button(name, before, number, label, after) {
      var made = zoomButtons[name], first = make("span", "", before), last = make("span", "", after);
      first.ariaHidden = last.ariaHidden = "true";
      made.replaceChildren(first, number ? inFigures(number) + " " + label : label[0].toUpperCase() + label.slice(1), last);
      var now = view();
      made.setAttribute("aria-disabled", String(name === "earlier" ? now[0] <= extent[0] : now[1] >= extent[1]));
    }

    function showsTold() { return state.order === "told" || state.asOf !== null; }

    function lanesOf(dated) {
      if (!state.lanes) return [{ title: "", events: dated }];
      var select = selects.find(function (one) { return one.dataset.filter === "theme"; });
      var themes = Array.from(select.options).slice(1).map(function (option) {
        return { title: option.dataset.words, events: dated.filter(function (event) { return event.theme.indexOf(option.value) >= 0; }) };
      });
      themes.push({ title: "No theme", events: dated.filter(function (event) { return !event.theme.length; }) });
      return themes.filter(function (lane) { return lane.events.length; });
    }

    function laneTitle(lane, name) {
      var title = make(name, "lane-title", lane.title + " ");
      title.append(make("span", "kind", String(lane.events.length)));
      return title;
    }

    function share(day, now) { return (day - now[0]) / (now[1] - now[0]) * 100; }

    var shapes = {};

    // Returns the shape of an event between two places, in percent of what holds it.
    function shape(event, x1, x2, width) {
      var name = event.mark;
      if (name === "open" && (x2 - x1) / 100 * width < 12) name = "open-short";
      if (name === "outside" && event.first === event.last) name = "outside-day";
      var drawn = (shapes[name] || (shapes[name] = chart.querySelector("[data-shape=" + name + "]").content.firstElementChild)).cloneNode(true);
      if (event.first === event.last || name === "open-short") drawn.setAttribute("x", x1 + "%");
      else { drawn.setAttribute("x", x1 + "%"); drawn.setAttribute("width", Math.max(x2 - x1, 0.001) + "%"); }
      // One fade and one frame: to scale where there is room, else the least that can be seen.
      var wide = (x2 - x1) / 100 * width;
      if (name === "soft") drawn.children[wide > 22 ? 1 : 0].remove();
      if (name === "outside") drawn.children[wide > 10 ? 0 : 1].remove();
      return drawn;
    }

    function drawRows(groups, now) {
      var made = document.createDocumentFragment(), width = axisWidth();
      groups.forEach(function (lane) {
        if (lane.title) made.append(laneTitle(lane, "li"));
        lane.events.forEach(function (event) {
          var row = make("li", isLater(event) ? "later" : ""), link = anchor(event);
          var track = svg("svg", { class: "chart-track" }), x1 = share(event.first, now), x2 = share(event.last, now);
          track.append(svg("line", { class: "leader", x1: 0, x2: Math.min(Math.max(x1, 0), 100) + "%", y1: 12, y2: 12 }), shape(event, x1, x2, width));
          if (showsTold() && event.day !== null && event.day >= now[0] && event.day < now[1]) {
            var at = share(event.day + 0.5, now), room = 10 / width * 100;
            var isOver = at > x1 - room && at < x2 + room;
            track.append(svg("line", { class: "told", x1: at + "%", x2: at + "%", y1: isOver ? 19.5 : 7, y2: isOver ? 25 : 17 }));
          }
          link.append(make("span", "chart-date", event.date), " ", make("span", "chart-title", event.short), track);
          row.append(link);
          made.append(row);
        });
      });
      rowList.replaceChildren(made);
    }

    function anchor(event) {
      var link = make("a");
      link.href = event.href;
      link.tabIndex = -1;
      return link;
    }

    function drawField(groups, now) {
      var width = widthOf(plot, "plot"), most = Math.max(2, Math.floor(FIELD / groups.length));
      var label = Math.min(208, Math.max(96, width * 0.4)), made = document.createDocumentFragment();
      groups.forEach(function (lane) {
        var part = make("div", "lane"), ground = make("div", "lane-plot");
        if (lane.title) part.append(laneTitle(lane, "p"));
        var items = lane.events.map(function (event) {
          var x1 = share(event.first, now) / 100 * width, x2 = share(event.last, now) / 100 * width;
          var slack = Math.max(12 - (x2 - x1), 0) / 2;
          return { event: event, from: x1, to: x2, x1: Math.max(x1 - slack, 0), x2: Math.min(x2 + slack, width), label: Math.min(event.short.length * 7 + 4, label) };
        });
        var placing = place(items, width, most);
        placing.placed.forEach(function (spot) { ground.append(pin(spot)); });
        if (placing.rest.length) addBins(ground, placing.rest, width, placing.rows * 24, now);
        ground.style.height = (placing.rows + (placing.rest.length ? 1 : 0)) * 24 + "px";
        part.append(ground);
        made.append(part);
      });
      field.replaceChildren(made);
    }

    function pin(spot) {
      var item = spot.item, event = item.event, link = anchor(event);
      link.className = "pin" + (isLater(event) ? " later" : "");
      link.title = event.date + ", " + event.short;
      link.style.left = spot.left + "px";
      link.style.top = spot.row * 24 + "px";
      link.style.width = Math.max(spot.right - spot.left, 24) + "px";
      var drawn = svg("svg", { class: "chart-track" }), width = spot.right - spot.left;
      drawn.append(shape(event, (item.from - spot.left) / width * 100, (item.to - spot.left) / width * 100, width));
      var name = make("span", "pin-name", event.short);
      name.style.width = Math.min(item.label, width) + "px";
      name.style.left = (spot.isLeft ? 0 : Math.max(Math.min(item.x2 - spot.left + GAP, width - item.label), 0)) + "px";
      link.append(drawn, name);
      return link;
    }

    // Events that found no row, as their numbers along the axis; each leads closer.
    function addBins(ground, rest, width, top, now) {
      var number = Math.max(1, Math.floor(width / 48)), wide = width / number, bins = [];
      rest.forEach(function (item) {
        var at = Math.min(number - 1, Math.max(0, Math.floor((item.x1 + item.x2) / 2 / wide)));
        bins[at] = (bins[at] || 0) + 1;
      });
      var days = (now[1] - now[0]) / number;
      bins.forEach(function (events, at) {
        var from = now[0] + at * days, bin = make("button", "bin", "+" + events);
        bin.type = "button";
        bin.tabIndex = -1;
        bin.title = events + " more, " + dayWords(from) + " to " + dayWords(from + days - 1);
        bin.style.left = at * wide + "px";
        bin.style.top = top + "px";
        bin.style.width = wide - 1 + "px";
        bin.addEventListener("click", function () { look(from - days / 2, from + days * 1.5); chosen(); });
        ground.append(bin);
      });
    }

    function drawAxis(now) {
      var width = axisWidth(), made = document.createDocumentFragment();
      ticks(now[0], now[1], width).forEach(function (tick) {
        var x = share(tick[0], now) + "%";
        var line = svg("line", { x1: x, x2: x, y1: 0, y2: "100%" }), text = svg("text", { x: x, dx: 6, y: 16 });
        text.textContent = tick[1];
        made.append(line);
        if (share(tick[0], now) / 100 * width + 6 + tick[1].length * 6.5 <= width + 8) made.append(text);
      });
      if (state.from === null) made.append(svg("line", { class: "end", x1: "100%", x2: "100%", y1: 0, y2: "100%" }));
      if (state.asOf !== null && state.asOf >= now[0] && state.asOf < now[1]) {
        var at = share(state.asOf + 1, now) + "%";
        made.append(svg("line", { class: "as-of", x1: at, x2: at, y1: 0, y2: "100%" }));
      }
      axis.replaceChildren(made);
    }

    // Hands

    function dayAt(clientX) {
      var box = axis.getBoundingClientRect(), now = view();
      return now[0] + Math.min(Math.max((clientX - box.left) / box.width, 0), 1) * (now[1] - now[0]);
    }

    function listen() {
      plot.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        var does = { "+": "in", "=": "in", "-": "out", "_": "out", Home: "all" }[event.key];
        if (does) act(does, changed);
        else if (event.key === "ArrowLeft") { pan(-0.2); changed(); }
        else if (event.key === "ArrowRight") { pan(0.2); changed(); }
        else if (event.key === "Escape") { plot.blur(); return; }
        else return;
        event.preventDefault();
      });
      // Ctrl and the wheel is also what a pinch on a touch pad sends. The wheel alone is the page's,
      // unless the reader is in the drawing; and it is again where there is no more to show.
      plot.addEventListener("wheel", function (event) {
        var isMeant = event.ctrlKey || event.metaKey;
        if (!isMeant && document.activeElement !== plot) return;
        var unit = event.deltaMode === 1 ? 16 : 1, isMoved;
        if (!isMeant && Math.abs(event.deltaX) > Math.abs(event.deltaY)) isMoved = pan(event.deltaX * unit / (axis.clientWidth || 600));
        else isMoved = zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY * unit)) * (event.ctrlKey ? 0.006 : 0.003)), dayAt(event.clientX));
        if (isMeant || isMoved) event.preventDefault();
        if (isMoved) changed();
      }, { passive: false });
      plot.addEventListener("dragstart", function (event) { event.preventDefault(); });
      var held = new Map(), start = null, hasMoved = false;
      function hold() {
        var xs = Array.from(held.values());
        start = { xs: xs, view: view(), days: xs.map(dayAt) };
      }
      plot.addEventListener("pointerdown", function (event) {
        if (event.button) return;
        if (!held.size) hasMoved = false;
        held.set(event.pointerId, event.clientX);
        hold();
      });
      addEventListener("pointermove", function (event) {
        if (!held.has(event.pointerId)) return;
        held.set(event.pointerId, event.clientX);
        var xs = Array.from(held.values()), width = axis.getBoundingClientRect().width, span = start.view[1] - start.view[0];
        if (xs.length === 1) {
          var by = xs[0] - start.xs[0];
          if (!hasMoved && Math.abs(by) < 5) return;
          look(start.view[0] - by / width * span, start.view[1] - by / width * span);
        } else {
          var apart = Math.max(Math.abs(xs[0] - xs[1]), 8), were = Math.max(Math.abs(start.xs[0] - start.xs[1]), 8);
          var wide = span * were / apart, middle = (start.days[0] + start.days[1]) / 2;
          var at = ((xs[0] + xs[1]) / 2 - axis.getBoundingClientRect().left) / width;
          look(middle - wide * at, middle + wide * (1 - at));
        }
        hasMoved = true;
        plot.classList.add("held");
        changed();
      });
      ["pointerup", "pointercancel"].forEach(function (name) {
        addEventListener(name, function (event) {
          if (!held.delete(event.pointerId)) return;
          if (held.size) hold(); else plot.classList.remove("held");
        });
      });
      // A drag that ends over a link does not follow it.
      plot.addEventListener("click", function (event) {
        if (hasMoved) { event.preventDefault(); event.stopPropagation(); }
        hasMoved = false;
      }, true);
    }

    var isPrinting = false;
    addEventListener("beforeprint", function () { isPrinting = isWhole; widths = {}; if (chart) draw(latest); });
    addEventListener("afterprint", function () { isPrinting = false; widths = {}; if (chart) draw(latest); });
    if (chart) {
      var width = 0;
      new ResizeObserver(function () {
        if (plot.clientWidth === width || !latest) return;
        width = plot.clientWidth;
        widths = {};
        draw(latest);
      }).observe(plot);
    }

    search.addEventListener("input", function () { state.words = search.value.trim(); changed(); });
    selects.forEach(function (select) {
      select.addEventListener("change", function () { state[select.dataset.filter] = select.value; chosen(); });
    });
    order.addEventListener("change", function () { state.order = order.value; chosen(); });
    if (lanes) lanes.addEventListener("change", function () { state.lanes = lanes.value; chosen(); });
    asOf.addEventListener("input", function () { state.asOf = fromIso(asOf.value); chosen(); });
    clear.addEventListener("click", function () {
      selects.concat(order, lanes || [], search, asOf).forEach(function (control) { control.value = ""; });
      FACETS.concat("words", "order", "lanes").forEach(function (name) { state[name] = ""; });
      state.asOf = state.from = state.to = null;
      chosen();
      search.focus();
    });
    addEventListener("popstate", function () { restore(); limit = isWhole ? Infinity : PAGE; update(); });

    restore();
    update();
  }

  window.TIMELINE = { add: function (told) { begin(fromScript(told), false); }, place: place, ticks: ticks, iso: iso, fromIso: fromIso };
  if (list.querySelector(".event")) begin(fromPage(), true);
})();
