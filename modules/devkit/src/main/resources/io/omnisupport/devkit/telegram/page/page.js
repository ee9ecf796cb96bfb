import { time } from "./bubble.js";
import { OpenChat } from "./chat.js";
import { el, icon, iconButton } from "./dom.js";
import { look, post, say } from "./server.js";
import { locale, words } from "./words.js";

const WAIT_SECONDS = 25;
const PAUSE = 1000;
const LINKS = { none: words.linkNone, webhook: words.linkWebhook, polling: words.linkPolling };

const app = document.getElementById("app");
const botPanel = document.getElementById("bot");
const personForm = document.getElementById("person-form");
const personName = document.getElementById("person-name");
const peopleList = document.getElementById("people");
const chatRoot = document.getElementById("chat");

let view = { bots: [], people: [], version: 0 };
let openChat = null;
let shown = "";
let looking = new AbortController();

/** Bot and person are in the address, so that a reload keeps them. */
function place() {
  const [bot = "", chat = ""] = decodeURIComponent(location.hash.slice(1)).split("/");
  return { bot, chat };
}

function go(bot, chat = "") {
  location.hash = chat ? `${bot}/${chat}` : bot;
}

addEventListener("hashchange", () => {
  view.version = 0;
  looking.abort();
});

async function follow() {
  for (;;) {
    looking = new AbortController();
    try {
      view = await look(place(), view.version, view.version ? WAIT_SECONDS : 0, looking.signal);
      draw();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        say(words.lost);
        await new Promise((done) => setTimeout(done, PAUSE));
      }
    }
  }
}

function draw() {
  const { bot: token, chat } = place();
  const bot = view.bots.find((candidate) => candidate.token === token);
  if (!bot && view.bots.length) {
    go(view.bots[0].token);
    return;
  }
  const person = view.people.find((candidate) => candidate.id === chat);
  app.classList.toggle("open", Boolean(bot && person));
  document.getElementById("new-person").hidden = !bot;
  drawBot(bot);
  drawPeople(bot, chat);
  drawChat(bot, person);
}

function drawChat(bot, person) {
  const wanted = bot && person ? `${bot.token}/${person.id}` : bot ? "pick" : "no bot";
  if (wanted !== shown) {
    shown = wanted;
    openChat = bot && person ? new OpenChat(chatRoot, bot, person, () => go(bot.token)) : null;
    if (!openChat) {
      chatRoot.replaceChildren(bot ? hint(words.pick, words.pickHint) : welcome());
    }
  }
  openChat?.show(view.chat ?? { messages: [], isBlocked: false, isTyping: false });
}

function hint(title, text, ...more) {
  const glyph = el("span", { className: "glyph large" }, icon("plane"));
  return el("div", { className: "hint" }, glyph, el("h2", {}, title), el("p", {}, text), ...more);
}

function welcome() {
  return hint(words.noBot, words.noBotHint, botForm());
}

function botForm() {
  const name = el("input", { value: words.botNameDefault, maxLength: 64, required: true, ariaLabel: words.botName });
  const onsubmit = async (event) => {
    event.preventDefault();
    const { token } = await post("bots", { name: name.value.trim() });
    botPanel.open = true;
    go(token);
  };
  return el("form", { className: "row", onsubmit }, name, el("button", { className: "primary", type: "submit" }, words.create));
}

function drawBot(bot) {
  const drawing = JSON.stringify([bot, view.bots.length]);
  botPanel.hidden = !bot;
  if (!bot || botPanel.drawing === drawing) {
    return;
  }
  botPanel.drawing = drawing;
  const isLinked = bot.link !== "none";
  const state = bot.failure ? "trouble" : isLinked ? "linked" : "";
  const waiting = bot.pending ? ` · ${words.pending(bot.pending)}` : "";
  botPanel.open ||= !isLinked;
  botPanel.replaceChildren(
    el("summary", {}, el("span", { className: `dot ${state}` }), el("b", {}, bot.name), el("small", {}, LINKS[bot.link] + waiting)),
    el("p", {}, words.connect),
    copyable(words.token, bot.token),
    copyable(words.server, view.server),
    ...(bot.failure ? [el("p", { className: "failure" }, bot.failure)] : []),
    el("div", { className: "others" }, ...view.bots.map((other) => choice(other, bot)), another()),
  );
}

function choice(other, open) {
  const pressed = String(other.token === open.token);
  return el("button", { type: "button", className: "chip", ariaPressed: pressed, onclick: () => go(other.token) }, other.name);
}

function another() {
  const button = el("button", { type: "button", className: "chip" }, `+ ${words.another}`);
  button.onclick = () => button.replaceWith(botForm());
  return button;
}

function copyable(label, text) {
  const copy = iconButton("copy", words.copy, async () => {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  });
  return el("div", { className: "copyable" }, el("label", {}, label), el("code", {}, text), copy);
}

function drawPeople(bot, open) {
  const rows = [...view.people].sort((a, b) => (b.at ?? 0) - (a.at ?? 0)).map((person) => row(bot, person, open));
  peopleList.replaceChildren(...rows);
  if (bot && !rows.length) {
    peopleList.append(el("li", { className: "empty" }, words.noPeople));
    personForm.hidden = false;
    personName.value ||= words.names[0];
  }
}

function row(bot, person, open) {
  const initials = person.name.split(/\s+/).slice(0, 2).map((word) => word[0]).join("").toUpperCase();
  const button = el(
    "button",
    { type: "button", ariaCurrent: String(person.id === open), onclick: () => go(bot.token, person.id) },
    el("span", { className: "avatar", ariaHidden: "true" }, initials),
    el("span", { className: "names" }, el("b", {}, person.name), el("small", {}, person.preview || words.kinds[person.kind] || "")),
    el("small", {}, person.at ? time(person.at) : ""),
  );
  return el("li", {}, button);
}

document.getElementById("new-person").onclick = () => {
  personForm.hidden = !personForm.hidden;
  personName.value = words.names[view.people.length % words.names.length];
  personName.select();
};

personForm.onsubmit = async (event) => {
  event.preventDefault();
  const { bot } = place();
  const id = 100_000_000 + Math.floor(Math.random() * 800_000_000);
  await post(`bots/${bot}/chats/${id}/meets`, { name: personName.value.trim() });
  personForm.hidden = true;
  personName.value = "";
  go(bot, String(id));
};

document.documentElement.lang = locale;
document.title = words.title;
document.getElementById("people-title").textContent = words.title;
document.getElementById("new-person").title = words.newPerson;
document.getElementById("new-person").setAttribute("aria-label", words.newPerson);
personForm.querySelector("label").textContent = words.personName;
personForm.querySelector("button").textContent = words.create;
follow();
