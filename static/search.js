// The page of the search. It loads nothing before the box is used, and then only the script files
// that the words ask for: src/unhrc_site/search/files.py says what they hold.
(function () {
  "use strict";

  var place = document.querySelector("[data-search-page]");
  var template = place && place.querySelector("template");
  if (!template) return;
  var search = window.search;

  var CARRIES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  var ENDS = "!#%&()*,.:;<=>?@[]^{|}~'";
  var PAGE = 10, WAIT = 30, SILENCE = 700, LENGTHS = 8, SHORTEST = 6;
  var K1 = 1.2, B = 0.75, IN_TITLE = 5, BEGINNING = 0.4, PHRASE = 2;
  var WINDOW = 260, MOST_SUGGESTED = 4;

  var values = new Int16Array(128).fill(-1);
  Array.from(ENDS).forEach(function (letter, n) { values[letter.charCodeAt(0)] = n; });
  var carried = new Int16Array(128).fill(-1);
  Array.from(CARRIES).forEach(function (letter, n) { carried[letter.charCodeAt(0)] = n; });

  // What the files hold

  var manifest = null, profiles, shards, shardNames, lengths, average;
  var lists = {}, texts = {}, vocabulary = {};

  search.add = function (name, text) { lists[name] = text; };
  search.texts = function (_name, some) { Object.assign(texts, some); };
  search.words = function (_name, some) { Object.assign(vocabulary, some); };
  search.manifest = function (told, marks) {
    var width = told.width, count = marks.length / width;
    profiles = new Uint32Array(count);
    lengths = new Uint8Array(count);
    for (var slot = 0; slot < count; slot += 1) {
      var value = carried[marks.charCodeAt(slot * width)];
      for (var k = 1; k < width; k += 1) value = value * ENDS.length + values[marks.charCodeAt(slot * width + k)];
      profiles[slot] = Math.floor(value / LENGTHS);
      lengths[slot] = value % LENGTHS;
    }
    average = told.words / Math.max(told.documents, 1);
    shardNames = told.shards.split(" ");
    shards = new Set(shardNames);
    manifest = told;
  };

  function fileName(letter, prefix) {
    return letter + "-" + Array.from(prefix).map(function (c) {
      return /[a-z0-9]/.test(c) ? c : "_" + c.codePointAt(0).toString(16) + "-";
    }).join("");
  }

  function shardOf(term) {
    for (var end = term.length; end >= 0; end -= 1) {
      if (shards.has(term.slice(0, end))) return term.slice(0, end);
    }
    return null;
  }

  function shardsOf(word) {
    var found = new Set(), own = shardOf(word.term);
    if (own !== null) found.add(own);
    if (word.isPrefix) shardNames.forEach(function (name) { if (name.startsWith(word.term)) found.add(name); });
    return Array.from(found);
  }

  // Reading lists: what stands for a term in the text of a shard, and the numbers in it.

  function listOf(text, term) {
    if (text === undefined) return "";
    var at = text.indexOf("\n" + term + " ");
    return at < 0 ? "" : text.slice(at + term.length + 2, text.indexOf("\n", at + 1));
  }

  function each(list, take) {
    var value = 0;
    for (var at = 0; at < list.length; at += 1) {
      var code = list.charCodeAt(at), carry = carried[code];
      if (carry >= 0) value = value * CARRIES.length + carry + 1;
      else { take(value * ENDS.length + values[code]); value = 0; }
    }
  }

  function postings(list, take) {
    var slot = -1;
    each(list, function (value) {
      slot += value >> 4;
      take(slot, value & 7, value & 8);
    });
  }

  // Every term of the loaded shards that a word stands for: itself, and what it begins.
  function expansions(word) {
    var found = [];
    shardsOf(word).forEach(function (prefix) {
      var text = lists[fileName("p", prefix)];
      if (text === undefined) return;
      if (!word.isPrefix) {
        var list = listOf(text, word.term);
        if (list) found.push({ term: word.term, list: list });
        return;
      }
      var at = text.indexOf("\n" + word.term);
      while (at >= 0) {
        var end = text.indexOf("\n", at + 1), gap = text.indexOf(" ", at);
        found.push({ term: text.slice(at + 1, gap), list: text.slice(gap + 1, end) });
        at = text.startsWith(word.term, end + 1) ? end : -1;
      }
    });
    return found;
  }

  // Scores (BM25; a title counts as so many more occurrences)

  function Scores() {
    var count = profiles.length;
    this.met = new Uint8Array(count);
    this.scores = new Float64Array(count);
    this.weights = new Float64Array(count);
    this.asked = 0;
  }

  Scores.prototype.add = function (fill, worth) {
    var weights = this.weights, touched = [];
    fill(function (slot, weight) {
      if (!weights[slot]) touched.push(slot);
      weights[slot] += weight;
    });
    var rarity = Math.log(1 + (manifest.documents - touched.length + 0.5) / (touched.length + 0.5));
    for (var k = 0; k < touched.length; k += 1) {
      var slot = touched[k], weight = weights[slot];
      var length = SHORTEST * (1 << lengths[slot]);
      this.met[slot] += 1;
      this.scores[slot] += worth * rarity * weight * (K1 + 1) / (weight + K1 * (1 - B + B * length / average));
      weights[slot] = 0;
    }
    this.asked += 1;
    return touched;
  };

  function answer(query) {
    var scores = new Scores(), known = new Map(), unknown = [];
    query.words.forEach(function (word) {
      var terms = expansions(word);
      if (!terms.length) unknown.push(word.term);
      terms.forEach(function (found) { if (found.term !== word.term) known.set(found.term, found.list.length); });
      scores.add(function (take) {
        terms.forEach(function (found) {
          var factor = found.term === word.term ? 1 : BEGINNING;
          postings(found.list, function (slot, count, titled) {
            take(slot, factor * (count + (titled ? IN_TITLE : 0)));
          });
        });
      }, 1);
    });
    query.phrases.forEach(function (phrase) {
      scores.add(function (take) {
        phraseIn(phrase, scores.asked ? scores : null).forEach(function (weight, slot) { take(slot, weight); });
      }, PHRASE);
    });
    var out = new Set();
    query.not.forEach(function (phrase) {
      phraseIn(phrase, null).forEach(function (_weight, slot) { out.add(slot); });
    });
    var hits = [];
    if (scores.asked) {
      for (var slot = 0; slot < scores.met.length; slot += 1) {
        if (scores.met[slot] === scores.asked && !out.has(slot)) hits.push(slot);
      }
    }
    hits.sort(function (one, other) { return scores.scores[other] - scores.scores[one] || one - other; });
    return { hits: hits, alsoMatching: known, unknown: unknown };
  }

  // The documents with a phrase, and how often it stands there.
  function phraseIn(phrase, scores) {
    var within = null, found = new Map();
    var lines = phrase.map(function (word) {
      var prefix = shardOf(word.term);
      return {
        at: word.at, list: prefix === null ? "" : listOf(lists[fileName("p", prefix)], word.term),
        positions: prefix === null || phrase.length < 2 ? "" : listOf(lists[fileName("q", prefix)], word.term)
      };
    });
    if (lines.some(function (line) { return !line.list; })) return found;
    if (lines.length === 1) {
      postings(lines[0].list, function (slot, count, titled) { found.set(slot, count + (titled ? IN_TITLE : 0)); });
      return found;
    }
    // The rarest word first: then only its documents are looked at.
    lines.sort(function (one, other) { return one.list.length - other.list.length; });
    lines.forEach(function (line) {
      var starts = new Map();
      var isWanted = function (slot) {
        return within ? within.has(slot) : !scores || scores.met[slot] === scores.asked;
      };
      placesOf(line, isWanted, function (slot, place) {
        var start = place - line.at;
        if (within && !within.get(slot).has(start)) return;
        if (!starts.has(slot)) starts.set(slot, new Set());
        starts.get(slot).add(start);
      });
      within = starts;
    });
    within.forEach(function (starts, slot) { found.set(slot, starts.size); });
    return found;
  }

  function placesOf(line, isWanted, take) {
    var slots = [], group = 0, position = 0, wanted;
    postings(line.list, function (slot) { slots.push(slot); });
    wanted = isWanted(slots[0]);
    each(line.positions, function (value) {
      position += value >> 1;
      if (wanted) take(slots[group], position);
      if (value & 1) {
        group += 1;
        position = 0;
        wanted = group < slots.length && isWanted(slots[group]);
      }
    });
  }

  function filesFor(query) {
    var names = new Set();
    query.words.forEach(function (word) {
      shardsOf(word).forEach(function (prefix) { names.add(fileName("p", prefix)); });
    });
    query.phrases.concat(query.not).forEach(function (phrase) {
      phrase.forEach(function (word) {
        var prefix = shardOf(word.term);
        if (prefix === null) return;
        names.add(fileName("p", prefix));
        if (phrase.length > 1) names.add(fileName("q", prefix));
      });
    });
    return Array.from(names);
  }

  // The page

  place.prepend(template.content.cloneNode(true));
  var form = place.querySelector("form"), box = form.querySelector("input");
  var count = place.querySelector("[data-count]"), status = place.querySelector("[role=status]");
  var results = place.querySelector("[data-results]"), more = place.querySelector("[data-more]");
  var facetPlace = place.querySelector("[data-facets]"), without = place.querySelector("[data-unsearched]");
  var words = JSON.parse(place.dataset.words);
  var FACETS = ["kind", "year", "outlet", "theme"];
  var chosen = {}, shown = PAGE, asked = 0, timer = 0, telling = 0, last = null;

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function facetsOf(slot) {
    var profile = manifest.profiles[profiles[slot] - 1];
    return {
      kind: [manifest.kinds[profile[0]]],
      year: [manifest.years[profile[1]]],
      outlet: [manifest.outlets[profile[2]]],
      theme: profile.slice(3).map(function (n) { return manifest.themes[n]; })
    };
  }

  function nameOf(facet, value) {
    if (facet === "kind") return words.kinds[value];
    return facet === "theme" ? manifest.titles[value] || value : value;
  }

  function fits(facets, but) {
    return FACETS.every(function (facet) {
      return facet === but || !chosen[facet] || facets[facet].indexOf(chosen[facet]) >= 0;
    });
  }

  function counts(hits) {
    var found = {}, cache = [];
    FACETS.forEach(function (facet) { found[facet] = {}; });
    hits.forEach(function (slot) {
      var profile = profiles[slot], facets = cache[profile] = cache[profile] || facetsOf(slot);
      FACETS.forEach(function (facet) {
        if (!fits(facets, facet)) return;
        facets[facet].forEach(function (value) {
          if (value) found[facet][value] = (found[facet][value] || 0) + 1;
        });
      });
    });
    return found;
  }

  function showFacets(hits) {
    var found = counts(hits), list = make("div");
    FACETS.forEach(function (facet) {
      var here = found[facet], names = Object.keys(here);
      if (chosen[facet] && names.indexOf(chosen[facet]) < 0) names.push(chosen[facet]);
      if (!names.length || (names.length < 2 && !chosen[facet] && facet !== "kind")) return;
      names.sort(function (one, other) {
        if (facet === "kind") return manifest.kinds.indexOf(one) - manifest.kinds.indexOf(other);
        if (facet === "year") return one < other ? -1 : 1;
        return (here[other] || 0) - (here[one] || 0) || (nameOf(facet, one) < nameOf(facet, other) ? -1 : 1);
      });
      var group = make("fieldset", "facet");
      group.append(make("legend", "", words.facets[facet]));
      names.slice(0, 12).forEach(function (name) {
        var button = make("button", "", nameOf(facet, name));
        button.type = "button";
        button.dataset.facet = facet;
        button.dataset.value = name;
        button.setAttribute("aria-pressed", String(chosen[facet] === name));
        button.append(make("span", "facet-count", " " + (here[name] || 0).toLocaleString("en")));
        group.append(button);
      });
      list.append(group);
    });
    var focused = document.activeElement && document.activeElement.dataset.facet ? document.activeElement.dataset : null;
    facetPlace.replaceChildren.apply(facetPlace, list.childNodes);
    if (focused) {
      Array.from(facetPlace.querySelectorAll("button")).some(function (button) {
        var same = button.dataset.facet === focused.facet && button.dataset.value === focused.value;
        if (same) button.focus();
        return same;
      });
    }
  }

  function keep() {
    var state = new URLSearchParams();
    if (box.value.trim()) state.set("q", box.value);
    FACETS.forEach(function (facet) { if (chosen[facet]) state.set(facet, chosen[facet]); });
    var text = state.toString();
    try {
      history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
    } catch (error) {
      // A browser that forbids it on local files: the search works, the address stays.
    }
  }

  function say(text) {
    clearTimeout(telling);
    telling = setTimeout(function () { status.textContent = text; }, SILENCE);
  }

  function clear() {
    results.replaceChildren();
    facetPlace.replaceChildren();
    more.hidden = true;
    count.replaceChildren();
    without.hidden = false;
    last = null;
    say("");
  }

  function run() {
    clearTimeout(timer);
    var text = box.value, turn = asked += 1;
    keep();
    if (!text.trim()) { clear(); return; }
    Promise.all([search.load("manifest"), search.lettersFor(text)]).then(function () {
      var query = search.parse(text);
      return Promise.all(filesFor(query).map(search.load)).then(function () { return query; });
    }).then(function (query) {
      if (turn !== asked) return;
      last = { query: query, found: answer(query), text: text };
      show(turn);
    }).catch(function (error) { if (turn === asked) fail(error); });
  }

  function fail(error) {
    count.textContent = words.failed.replace("%s", error.message);
    say(count.textContent);
    results.replaceChildren();
    facetPlace.replaceChildren();
    more.hidden = true;
  }

  function plural(number, one, many) { return number.toLocaleString("en") + " " + (number === 1 ? one : many); }

  function show(turn) {
    var all = last.found.hits;
    without.hidden = true;
    showFacets(all);
    var hits = all.filter(function (slot) { return fits(facetsOf(slot)); });
    last.shown = hits;
    tell(hits);
    results.replaceChildren();
    if (!all.length) suggest(turn);
    append(hits, 0, Math.min(shown, hits.length), turn);
  }

  function tell(hits) {
    var total = plural(hits.length, words.result, words.results);
    count.replaceChildren(total + " " + words.for + " “" + last.text.trim() + "”");
    var others = Array.from(last.found.alsoMatching.entries()).sort(function (one, other) { return other[1] - one[1]; });
    var beginning = last.query.words[last.query.words.length - 1];
    if (hits.length && others.length && beginning && beginning.isPrefix) {
      var named = others.slice(0, 3).map(function (pair) { return pair[0]; }).join(", ");
      count.append(", " + words.also + " " + named + (others.length > 3 ? "…" : "") + ". ");
      if (!others.some(function (pair) { return pair[0] === beginning.term; })) {
        var only = make("a", "", words.only + " “" + beginning.term + "”");
        var rest = last.text.trim().replace(/\S+$/, "");
        only.href = "?q=" + encodeURIComponent(rest + '"' + beginning.term + '"');
        only.addEventListener("click", function (event) {
          event.preventDefault();
          box.value = rest + '"' + beginning.term + '"';
          start();
          box.focus();
        });
        count.append(only);
      }
    } else count.append(".");
    say(hits.length ? total : words.none);
  }

  function append(hits, from, to, turn) {
    more.hidden = to >= hits.length;
    hits.slice(from, to).forEach(function (slot) {
      var item = make("li", "hit");
      results.append(item);
      var name = "t-" + Math.floor(slot / manifest.perFile);
      search.load(name).then(function () {
        var text = texts[slot];
        var needs = text[1] + text[3] + text[5].map(function (part) { return part[2]; }).join("");
        return search.lettersFor(needs);
      }).then(function () {
        if (turn === asked) fill(item, slot, texts[slot]);
      }, function (error) { if (turn === asked) item.textContent = words.failed.replace("%s", error.message); });
    });
  }

  // One result: the passage with the most of the words, then the first; the others are named.

  function address(text, anchor) {
    var parts = text[0].split("#"), fragment = anchor || parts[1];
    return parts[0] + "?q=" + encodeURIComponent(last.text.trim()) + (fragment ? "#" + fragment : "");
  }

  function fill(item, slot, text) {
    var query = last.query, kind = facetsOf(slot).kind[0], flags = text[2];
    var ranked = text[5].map(function (part, n) {
      var places = search.places(part[2], query);
      var met = new Set(places.map(function (found) { return found[2]; })).size;
      return { part: part, places: places, met: met, n: n };
    }).filter(function (one) { return one.met; });
    ranked.sort(function (one, other) { return other.met - one.met || one.n - other.n; });
    var best = ranked[0] || { part: text[5][0] || ["", "", ""], places: [] };
    var label = make("p", "hit-kind", words.kind[kind]);
    var body = make("div", "hit-body");
    var heading = make("h3"), link = make("a", flags & 1 ? "theirs" : "");
    link.href = address(text, best.part[0]);
    link.append(search.lit(text[1], search.places(text[1], query), 0, text[1].length));
    tongue(link, flags & 1 ? text[4] : "");
    heading.append(link);
    body.append(heading);
    if (best.part[2]) {
      var snippet = make("p", flags & 2 ? "snippet theirs" : "snippet");
      tongue(snippet, flags & 2 ? text[4] : "");
      snippet.append(cut(best.part[2], best.places));
      body.append(snippet);
    }
    var line = make("p", "provenance");
    if (best.part[1]) line.append(make("span", "pinpoint", best.part[1]), " ");
    line.append(search.lit(text[3], search.places(text[3], query), 0, text[3].length));
    var others = ranked.slice(1).filter(function (one) { return one.part[0] && one.part[0] !== best.part[0]; });
    if (others.length) {
      line.append("; " + words.alsoIn + " ");
      others.sort(function (one, other) { return one.n - other.n; }).slice(0, 4).forEach(function (one, k) {
        var place = make("a", "", one.part[1].split(" ").pop());
        place.href = address(text, one.part[0]);
        line.append(k ? ", " : "", place);
      });
      if (others.length > 4) line.append(" " + words.andMore.replace("%s", others.length - 4));
    }
    body.append(line);
    item.append(label, body);
  }

  function tongue(element, language) {
    if (language) { element.lang = language; element.dir = "auto"; }
  }

  // The stretch of a passage around its words, cut between words.
  function cut(text, places) {
    if (text.length <= WINDOW * 1.3) return search.lit(text, places, 0, text.length);
    var first = places.length ? places[0][0] : 0, start = 0, end = text.length;
    if (first > WINDOW / 3) start = text.indexOf(" ", first - WINDOW / 3) + 1;
    if (start > first) start = first;
    if (start + WINDOW < end) {
      var space = text.lastIndexOf(" ", start + WINDOW);
      end = space > first ? space : Math.min(end, start + WINDOW);
    }
    var nodes = search.lit(text, places, start, end);
    if (start > 0) nodes.prepend("… ");
    if (end < text.length) nodes.append(" …");
    return nodes;
  }

  // Nothing found: the nearest words that there are.

  function suggest(turn) {
    var wanted = last.query.words.filter(function (word) { return last.found.unknown.indexOf(word.term) >= 0; })
      .map(function (word) { return word.term; });
    last.query.phrases.forEach(function (phrase) { phrase.forEach(function (word) {
      var prefix = shardOf(word.term);
      if (prefix === null || !listOf(lists[fileName("p", prefix)], word.term)) wanted.push(word.term);
    }); });
    if (!wanted.length) { results.replaceChildren(make("li", "hint", words.nothing)); return; }
    var longest = Math.max.apply(null, wanted.map(function (term) { return Array.from(term).length; })) + 12;
    var shortest = Math.min.apply(null, wanted.map(function (term) { return Array.from(term).length; })) - 2;
    var names = manifest.lengths.length
      ? manifest.lengths.filter(function (n) { return n >= shortest && n <= longest; }).map(function (n) { return "v-" + n; })
      : ["v"];
    Promise.all(names.map(search.load)).then(function () {
      if (turn !== asked) return;
      var item = make("li", "hint"), offered = 0;
      wanted.forEach(function (term) {
        nearest(term).forEach(function (word) {
          var text = replaced(last.text, term, word);
          var link = make("a", "", text);
          link.href = "?q=" + encodeURIComponent(text);
          link.addEventListener("click", function (event) {
            event.preventDefault();
            box.value = text;
            start();
            box.focus();
          });
          item.append(offered ? ", " : words.meant + " ", link);
          offered += 1;
        });
      });
      if (offered) item.append("?");
      else item.textContent = words.nothing;
      results.replaceChildren(item);
      say(words.none + " " + item.textContent);
    }, fail);
  }

  function replaced(text, term, word) {
    var found = search.terms(text).words.filter(function (place) { return place.term === term; })[0];
    return found ? text.slice(0, found.start) + word + text.slice(found.end) : word;
  }

  function nearest(term) {
    var size = Array.from(term).length, most = size < 5 ? 1 : 2, found = [];
    Object.keys(vocabulary).forEach(function (length) {
      var isNear = Math.abs(length - size) <= most, isLonger = length > size && size > 4;
      if (!isNear && !isLonger) return;
      var before = "";
      vocabulary[length].split("\n").forEach(function (line) {
        var word = before.slice(0, parseInt(line[0], 36)) + line.slice(1, -1);
        before = word;
        var away = isNear ? distance(term, word, most) : most + 1;
        // A word within a compound is further than a slip, and nearer than nothing.
        if (away > most && isLonger && word.indexOf(term) >= 0) away = most + 0.5;
        if (away <= most + 0.5) found.push([away, values[line.charCodeAt(line.length - 1)], word]);
      });
    });
    found.sort(function (one, other) {
      return one[0] - other[0] || other[1] - one[1] || (one[2] < other[2] ? -1 : 1);
    });
    return found.slice(0, MOST_SUGGESTED).map(function (one) { return one[2]; });
  }

  // Letters left out, added, exchanged or swapped, `most` + 1 where they are more.
  function distance(one, other, most) {
    var before = [], row = [], older;
    for (var k = 0; k <= other.length; k += 1) row[k] = k;
    for (var i = 1; i <= one.length; i += 1) {
      older = before;
      before = row;
      row = [i];
      var least = i;
      for (var j = 1; j <= other.length; j += 1) {
        var same = one[i - 1] === other[j - 1];
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
    }
    return row[other.length];
  }

  // Keys and controls

  function start() { shown = PAGE; run(); }

  box.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(start, WAIT);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); start(); });
  facetPlace.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var facet = button.dataset.facet;
    chosen[facet] = chosen[facet] === button.dataset.value ? "" : button.dataset.value;
    start();
  });
  more.addEventListener("click", function () {
    var from = Math.min(shown, last.shown.length);
    shown = from + PAGE;
    append(last.shown, from, Math.min(shown, last.shown.length), asked);
    say(words.showing.replace("%s", Math.min(shown, last.shown.length)).replace("%s", last.shown.length));
    setTimeout(function () {
      var link = results.children[from] && results.children[from].querySelector("h3 a");
      if (link) link.focus();
    }, WAIT);
  });

  function move(event, step) {
    var links = Array.from(results.querySelectorAll("h3 a, .hint a"));
    var at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== box) return;
    event.preventDefault();
    var next = at + step;
    if (next < 0) box.focus();
    else if (links[next]) links[next].focus();
  }

  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Escape") {
      if (document.activeElement !== box) { box.focus(); box.select(); }
      else if (box.value) { event.preventDefault(); box.value = ""; start(); }
      else box.blur();
    }
  });

  var state = new URLSearchParams(location.search);
  FACETS.forEach(function (facet) { chosen[facet] = state.get(facet) || ""; });
  box.value = state.get("q") || "";
  if (box.value.trim()) run();
  else if (location.hash === "#search-box") box.focus();
})();
