// What pages can do beyond being read: light up the words of a point, tell what a mark is, filter as one types.
// Nothing is fetched and nothing is written as markup; without this script every page tells the same.
"use strict";

(function () {
  function all(selector, root) {
    return Array.from((root || document).querySelectorAll(selector));
  }

  function idsOf(element) {
    return (element.dataset.of || "").split(" ").filter(Boolean);
  }

  // Accounts side by side: pointing at the words of a point lights it up in every account.
  function linkClaims() {
    const parts = all(".columns [data-of], .claim[data-of]");
    const byId = new Map();
    for (const part of parts) {
      for (const id of idsOf(part)) {
        byId.set(id, [...(byId.get(id) || []), part]);
      }
    }
    function light(element, on) {
      for (const id of idsOf(element)) {
        for (const part of byId.get(id) || []) part.classList.toggle("lit", on);
      }
    }
    for (const part of parts) {
      part.addEventListener("mouseenter", () => light(part, true));
      part.addEventListener("mouseleave", () => light(part, false));
      part.addEventListener("focusin", () => light(part, true));
      part.addEventListener("focusout", () => light(part, false));
    }
  }

  function line(tag, text, name) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    made.dir = "auto";
    return made;
  }

  // A report: a click on a mark tells what it is, why, and what it leads to.
  function tellMarks() {
    const text = document.querySelector(".reading .text");
    if (!text) return;
    const panel = document.createElement("div");
    panel.className = "panel";
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", "What is marked here");
    panel.tabIndex = -1;
    panel.hidden = true;
    document.body.append(panel);
    let from = null;

    function close() {
      if (panel.hidden) return;
      panel.hidden = true;
      for (const lit of all(".text .lit")) lit.classList.remove("lit");
      if (from) from.focus({ preventScroll: true });
    }

    function linksOf(mark) {
      const links = document.createElement("p");
      links.className = "meta";
      for (const id of idsOf(mark)) {
        const note = document.getElementById(id);
        if (!note) continue;
        for (const named of all("a[href*='actors/'], a.explain", note)) {
          const link = document.createElement("a");
          link.href = named.getAttribute("href");
          link.textContent = named.classList.contains("explain") ? "Explain" : named.textContent;
          links.append(link, " ");
        }
        if (note.matches(".notes > ol > li")) {
          const link = document.createElement("a");
          link.href = "#" + id;
          link.textContent = "In the margin";
          link.addEventListener("click", close);
          links.append(link, " ");
        }
      }
      return links;
    }

    function open(first) {
      from = first;
      panel.replaceChildren();
      const button = line("button", "Close", "close");
      button.type = "button";
      button.addEventListener("click", close);
      panel.append(button);
      for (let mark = first; mark && mark !== text; mark = mark.parentElement) {
        if (!mark.title && !mark.dataset.told) continue;
        mark.classList.add("lit");
        for (const told of (mark.dataset.told || mark.title).split("\n")) {
          const colon = told.indexOf(": ");
          panel.append(line("p", colon < 0 ? told : told.slice(0, colon), "what"));
          if (colon > 0) panel.append(line("p", told.slice(colon + 2), "why"));
        }
        panel.append(linksOf(mark));
      }
      panel.hidden = false;
      panel.focus({ preventScroll: true });
    }

    for (const mark of all("[class^='m-'][title]", text)) {
      mark.tabIndex = 0;
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-haspopup", "dialog");
    }
    text.addEventListener("click", (event) => {
      const mark = event.target.closest("[class^='m-'][title]");
      if (mark) open(mark);
    });
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      const mark = event.target.closest("[class^='m-'][title]");
      if (!mark) return;
      event.preventDefault();
      open(mark);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
  }

  // A choice in a form above a list is taken at once; what is typed, when it is finished.
  function liveForms() {
    for (const form of all("form.filter")) {
      form.addEventListener("change", (event) => {
        if (event.target.tagName === "SELECT") form.requestSubmit();
      });
      form.addEventListener("submit", () => {
        for (const field of all("input, select", form)) {
          if (!field.value && field.type !== "checkbox") field.disabled = true;
        }
      });
    }
    window.addEventListener("pageshow", () => {
      for (const field of all("form.filter :disabled")) field.disabled = false;
    });
  }

  // The search field is reached by "/".
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input, textarea, select")) return;
    const field = document.getElementById("find");
    if (field) {
      event.preventDefault();
      field.focus();
    }
  });

  linkClaims();
  tellMarks();
  liveForms();
})();
