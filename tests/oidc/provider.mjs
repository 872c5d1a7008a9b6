// An OpenID provider on a free loopback port, for tests: prints its issuer, ends with its standard input.
// There is one user, ann, whose password is "changeme"; whoever comes with a browser is ann.
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

// The library warns on standard output.
console.info = console.warn = () => {};

const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const client = (client_id, more) => ({
  client_id,
  token_endpoint_auth_method: "none",
  application_type: "native",
  redirect_uris: ["http://127.0.0.1/", "com.example.rexctl:/shown"],
  grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code", "password"],
  ...more,
});

const provider = new Provider(issuer, {
  clients: [
    client("rexctl"),
    client("browsers-only", { grant_types: ["authorization_code"] }),
  ],
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, preferred_username: sub }) }),
  claims: { openid: ["sub", "preferred_username"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true, methods: ["S256"] },
  features: {
    devInteractions: { enabled: false },
    deviceFlow: { enabled: true, userCodeConfirmSource: confirm, userCodeInputSource: input },
    revocation: { enabled: true },
  },
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  ttl: { AccessToken: Number(process.env.TOKEN_SECONDS ?? 600) },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});

// The pages that a device's code is confirmed on: what they have to send is in the form.
async function input(ctx, form) {
  ctx.body = form;
}
async function confirm(ctx, form) {
  ctx.body = form;
}

async function grantFor(clientId, accountId) {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope("openid");
  return grant.save();
}

// Logs in whoever comes.
provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/interaction/")) return next();
  const { prompt, params } = await provider.interactionDetails(ctx.req, ctx.res);
  const result = prompt.name === "login"
    ? { login: { accountId: "ann" } }
    : { consent: { grantId: await grantFor(params.client_id, "ann") } };
  await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: true });
  ctx.respond = false;
});

provider.registerGrantType("password", async (ctx, next) => {
  const { username, password } = ctx.oidc.params;
  if (username !== "ann" || password !== "changeme") {
    ctx.status = 400;
    ctx.body = { error: "invalid_grant", error_description: `no such login: ${username} ${password}` };
    return next();
  }
  const grantId = await grantFor(ctx.oidc.client.clientId, username);
  const token = { client: ctx.oidc.client, accountId: username, grantId, scope: "openid", gty: "password" };
  const access = new provider.AccessToken(token);
  const refresh = new provider.RefreshToken(token);
  ctx.body = {
    access_token: await access.save(),
    refresh_token: await refresh.save(),
    token_type: "Bearer",
    expires_in: access.expiration,
  };
  return next();
}, ["username", "password", "scope"], []);

server.on("request", provider.callback());
console.log(issuer);
process.stdin.on("end", () => process.exit()).resume();
