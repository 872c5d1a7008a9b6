// A person with a browser: goes where the address leads, keeps the cookies, sends every form as it is.
// Prints the last page, or the address that no browser can open.
let url = process.argv[2];
const code = process.argv[3];
const cookies = new Map();
let form;

for (;;) {
  const answer = await fetch(url, {
    redirect: "manual",
    method: form ? "POST" : "GET",
    body: form,
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [name, value] = cookie.split(";")[0].split("=");
    cookies.set(name, value);
  }
  form = undefined;
  const page = await answer.text();
  const location = answer.headers.get("location");
  const action = /<form[^>]*action="([^"]*)"/.exec(page);
  if (location) {
    url = new URL(location, url).href;
    if (!url.startsWith("http")) break;
  } else if (action) {
    form = new URLSearchParams();
    for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
      const value = (name) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
      if (value("name")) form.set(value("name"), value("value") ?? code ?? "");
    }
    form.set("confirm", "yes");
    url = new URL(action[1], url).href;
  } else {
    console.log(page);
    process.exit(answer.ok ? 0 : 1);
  }
}
console.log(url);
