import { words } from "./words.js";

const toast = document.getElementById("toast");
let hiding;

export function say(text) {
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (toast.hidden = true), 4000);
}

/** Tells the server to do something; a failure is shown. */
export async function post(path, body = {}) {
  const response = await fetch(`/control/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    say(words.failed + answer.error);
    throw new Error(answer.error);
  }
  return answer;
}

/** What there is to see; waits up to `wait` seconds for something newer than `since`. */
export async function look(place, since, wait, signal) {
  const query = new URLSearchParams({ ...place, since, wait });
  const response = await fetch(`/control/view?${query}`, { signal });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}
