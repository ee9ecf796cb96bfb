import { bubble } from "./bubble.js";
import { el, icon, iconButton } from "./dom.js";
import { post } from "./server.js";
import { words } from "./words.js";

const NEAR_THE_END = 80;
const KREMLIN = { latitude: 55.752, longitude: 37.6175 };

/** The open chat: drawn once per person, then brought up to date. */
export class OpenChat {
  #place;
  #intent = null;
  #list = el("ol", { className: "messages" });
  #typing = el("div", { className: "typing" });
  #keyboard = el("div", { className: "keyboard" });
  #banner = el("div", { className: "banner", hidden: true });
  #context = el("div", { className: "context", hidden: true });
  #status = el("small");
  #field = el("textarea", { rows: 1, maxLength: 4096, placeholder: words.write, ariaLabel: words.write });
  #send = el("button", { className: "icon send", type: "submit", title: words.send, ariaLabel: words.send }, icon("send"));
  #block;
  #drawn = "";
  #name;

  constructor(root, bot, person, onback) {
    this.#place = `bots/${bot.token}/chats/${person.id}`;
    this.#name = bot.name;
    this.#field.onkeydown = (event) => this.#onKey(event);
    this.#field.oninput = () => this.#grow();
    root.replaceChildren(
      this.#header(bot, person, onback),
      el("div", { className: "scroll" }, this.#list),
      this.#typing,
      this.#banner,
      this.#keyboard,
      this.#context,
      this.#composer(),
    );
  }

  #act(verb, body) {
    return post(`${this.#place}/${verb}`, body);
  }

  #header(bot, person, onback) {
    const item = (label, verb, body) =>
      el("button", { type: "button", onclick: () => this.#choose(verb, body) }, label);
    this.#block = item(words.block, "blocks");
    const menu = el("details", { className: "menu" }, el("summary", { className: "icon", title: words.more, ariaLabel: words.more }, icon("more")));
    menu.append(
      el(
        "div",
        {},
        item(words.start, "starts"),
        item(words.contact, "sharesContact"),
        item(words.location, "sharesLocation", KREMLIN),
        this.#block,
      ),
    );
    menu.onfocusout = (event) => (menu.open &&= menu.contains(event.relatedTarget));
    const title = el("div", { className: "who" }, el("h2", {}, person.name), this.#status);
    this.#status.textContent = `→ ${bot.name}, @${bot.username}`;
    const back = iconButton("back", words.back, onback);
    back.classList.add("back");
    return el("header", { className: "bar" }, back, title, menu);
  }

  #choose(verb, body) {
    document.querySelector(".menu").open = false;
    return this.#act(verb, body);
  }

  #composer() {
    const picker = el("input", { type: "file", hidden: true, onchange: () => this.#attach(picker) });
    return el(
      "form",
      { className: "composer", onsubmit: (event) => this.#submit(event) },
      iconButton("clip", words.attach, () => picker.click()),
      picker,
      this.#field,
      this.#send,
    );
  }

  async #attach(picker) {
    const [file] = picker.files;
    picker.value = "";
    if (file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      const caption = this.#field.value.trim() || undefined;
      const isPicture = /^image\/(jpeg|png|webp)$/.test(file.type);
      await (isPicture
        ? this.#act("sendsPhoto", { base64, caption })
        : this.#act("sendsDocument", { base64, caption, fileName: file.name, contentType: file.type || undefined }));
      this.#clear();
    }
  }

  #onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      this.#submit(event);
    } else if (event.key === "Escape") {
      this.#clear();
    }
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#field.value.trim();
    if (text) {
      const { verb, messageId } = this.#intent ?? { verb: "writes" };
      this.#field.value = "";
      try {
        await this.#act(verb, { text, messageId });
        this.#clear();
      } catch {
        this.#field.value = text;
      }
    }
  }

  #intend(verb, title, message) {
    this.#intent = { verb, messageId: message.message_id };
    const text = message.text ?? message.caption ?? "";
    const cancel = iconButton("close", words.cancel, () => this.#clear());
    this.#context.replaceChildren(el("div", {}, el("b", {}, title), el("span", {}, text)), cancel);
    this.#context.hidden = false;
    if (verb === "edits") {
      this.#field.value = text;
    }
    this.#grow();
    this.#field.focus();
  }

  #clear() {
    this.#intent = null;
    this.#context.hidden = true;
    this.#field.value = "";
    this.#grow();
  }

  #grow() {
    this.#field.style.height = "auto";
    this.#field.style.height = `${Math.min(this.#field.scrollHeight, 160)}px`;
  }

  show(chat) {
    this.#showTyping(chat.isTyping);
    const drawing = JSON.stringify([chat.messages, chat.keyboard, chat.isBlocked]);
    if (drawing !== this.#drawn) {
      this.#drawn = drawing;
      this.#draw(chat);
    }
  }

  #showTyping(isTyping) {
    this.#typing.textContent = isTyping ? `${this.#name} ${words.typing}` : "";
    clearTimeout(this.#typing.timer);
    this.#typing.timer = setTimeout(() => (this.#typing.textContent = ""), 5000);
  }

  #draw(chat) {
    const scroll = this.#list.parentElement;
    const wasAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_THE_END;
    const actions = {
      press: (button) => this.#act("presses", { button }),
      reply: (message) => this.#intend("replies", words.replying, message),
      edit: (message) => this.#intend("edits", words.editing, message),
    };
    const bubbles = chat.messages.map((message) => bubble(message, actions));
    this.#list.replaceChildren(...(bubbles.length ? bubbles : [this.#beginning()]));
    this.#drawKeyboard(chat.keyboard ?? [], actions.press);
    this.#banner.hidden = !chat.isBlocked;
    this.#banner.replaceChildren(
      words.blocked,
      el("button", { type: "button", onclick: () => this.#act("unblocks") }, words.unblock),
    );
    this.#block.hidden = chat.isBlocked;
    if (wasAtEnd || chat.messages.at(-1)?.mine) {
      this.#toEnd(scroll);
    }
  }

  /** Pictures have no height until they are there. */
  #toEnd(scroll) {
    const end = () => (scroll.scrollTop = scroll.scrollHeight);
    scroll.querySelectorAll("img").forEach((picture) => picture.complete || (picture.onload = end));
    end();
  }

  #beginning() {
    const start = el("button", { className: "primary", type: "button", onclick: () => this.#act("starts") }, words.start);
    return el("li", { className: "beginning" }, words.empty, start);
  }

  #drawKeyboard(rows, press) {
    this.#keyboard.replaceChildren(
      ...rows.map((row) =>
        el(
          "div",
          { className: "presses" },
          ...row.map((button) => {
            const label = button.text ?? button;
            return el("button", { className: "press", type: "button", onclick: () => press(label) }, label);
          }),
        ),
      ),
    );
  }
}
