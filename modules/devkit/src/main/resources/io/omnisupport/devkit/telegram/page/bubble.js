import { el, icon, iconButton } from "./dom.js";
import { locale, words } from "./words.js";

const MARKS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "code",
  blockquote: "q",
};

export const time = (second) =>
  new Date(second * 1000).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });

/** A text with its formatting; overlapping formatting keeps the first. */
function formatted(text, entities = []) {
  const parts = [];
  let at = 0;
  for (const entity of [...entities].sort((a, b) => a.offset - b.offset)) {
    if (entity.offset >= at) {
      parts.push(text.slice(at, entity.offset));
      parts.push(marked(text.slice(entity.offset, entity.offset + entity.length), entity));
      at = entity.offset + entity.length;
    }
  }
  return [...parts, text.slice(at)];
}

function marked(text, entity) {
  if (entity.type === "text_link" || entity.type === "url") {
    const href = entity.url ?? text;
    return /^https?:/.test(href) ? el("a", { href, target: "_blank", rel: "noreferrer" }, text) : text;
  }
  const tag = MARKS[entity.type];
  return tag ? el(tag, {}, text) : text;
}

function file(message) {
  const { id, isHere, isPicture, kind, name, size } = message.file;
  const address = `/control/files/${id}`;
  if (isHere && isPicture) {
    return el("a", { href: address, target: "_blank" }, el("img", { src: address, alt: words.photo }));
  }
  if (isHere && kind === "voice") {
    return el("audio", { src: address, controls: true, ariaLabel: words.voice });
  }
  const properties = isHere ? { href: address, download: name } : {};
  const weight = `${Math.max(1, Math.round(size / 1024)).toLocaleString(locale)} ${locale === "ru" ? "КБ" : "KB"}`;
  return el("a", { ...properties, className: "file" }, icon("file"), el("span", {}, name), el("small", {}, weight));
}

function content(message) {
  const parts = [];
  if (message.quote !== undefined) {
    parts.push(el("div", { className: "quote" }, message.quote));
  }
  if (message.file) {
    parts.push(file(message));
  }
  if (message.contact) {
    const { first_name: name, phone_number: phone } = message.contact;
    parts.push(el("div", { className: "thing" }, icon("person"), `${name}, +${phone.replace("+", "")}`));
  }
  const place = message.venue?.location ?? message.location;
  if (place) {
    const name = message.venue ? `${message.venue.title}, ${message.venue.address}` : words.place;
    parts.push(el("div", { className: "thing" }, icon("pin"), `${name} (${place.latitude}, ${place.longitude})`));
  }
  const text = message.text ?? message.caption;
  if (text) {
    parts.push(el("span", { className: "text" }, ...formatted(text, message.entities ?? message.caption_entities)));
  }
  return parts;
}

function inlineButton(button, onpress) {
  return button.url
    ? el("a", { className: "press", href: button.url, target: "_blank", rel: "noreferrer" }, `${button.text} ↗`)
    : el("button", { className: "press", type: "button", onclick: () => onpress(button.text) }, button.text);
}

/** One message with what can be done to it. */
export function bubble(message, actions) {
  const meta = `${message.edit_date ? `${words.edited} · ` : ""}${time(message.date)}`;
  const tools = el("span", { className: "tools" }, iconButton("reply", words.reply, () => actions.reply(message)));
  if (message.mine && (message.text ?? message.caption)) {
    tools.append(iconButton("edit", words.edit, () => actions.edit(message)));
  }
  const rows = (message.reply_markup?.inline_keyboard ?? []).map((row) =>
    el("div", { className: "presses" }, ...row.map((button) => inlineButton(button, actions.press))),
  );
  return el(
    "li",
    { className: message.mine ? "mine" : "theirs" },
    el("div", { className: "line" }, el("div", { className: "bubble" }, ...content(message), el("small", { className: "meta" }, meta)), tools),
    ...rows,
  );
}
