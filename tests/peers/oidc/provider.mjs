// An OpenID provider on loopback with the paths of Microsoft Entra ID, PKCE required, and every token noted.
import http from 'node:http';
import Provider from 'oidc-provider';

export const tenant = '0f7e1a52-5c7b-4d0a-9a39-1c2f6a9d4e10';
export const clientId = '5d0c3b1e-77aa-4c1f-b1f4-2f9f8f1b6a01';
const resources = ['https://management.azure.com/.default', 'https://vault.azure.net/.default'];

// Time that can be moved on: the provider asks Date for everything that expires.
let offset = 0;
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + offset;
export function advance(seconds) {
  offset += seconds * 1000;
}

function account(_, id) {
  return {
    accountId: id,
    claims: () => ({
      sub: id,
      tid: tenant,
      oid: `oid-of-${id}`,
      preferred_username: `${id}@contoso.example`,
      name: `${id} of Contoso`,
    }),
  };
}

export async function startProvider() {
  const server = http.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const below = (name) => `/${tenant}/oauth2/v2.0/${name}`;
  const provider = new Provider(address, {
    clients: [{
      client_id: clientId,
      application_type: 'native',
      redirect_uris: ['http://localhost'],
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
      token_endpoint_auth_method: 'none',
    }],
    routes: {
      authorization: below('authorize'),
      token: below('token'),
      device_authorization: below('devicecode'),
      revocation: below('revoke'),
      code_verification: '/device',
    },
    features: {
      devInteractions: { enabled: true },
      deviceFlow: { enabled: true },
      revocation: { enabled: true },
    },
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', ...resources],
    claims: { openid: ['sub', 'tid', 'oid'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: account,
    rotateRefreshToken: true,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    ttl: { AccessToken: 3600, AuthorizationCode: 60, IdToken: 3600, RefreshToken: 86400, DeviceCode: 300,
      Interaction: 600, Session: 600, Grant: 86400 },
  });
  const issued = [];
  const requests = [];
  provider.use(async (ctx, next) => {
    if (ctx.path === below('authorize')) {
      // Entra's refresh tokens serve every resource; this provider's only the scopes that were asked for first.
      ctx.query = { ...ctx.query, scope: [ctx.query.scope, ...resources].join(' ') };
    }
    await next();
    if (ctx.path === below('token')) {
      requests.push({ status: ctx.status, error: ctx.body?.error ?? '' });
      for (const name of ['access_token', 'refresh_token', 'id_token']) {
        if (ctx.body?.[name]) {
          issued.push(ctx.body[name]);
        }
      }
    }
  });
  server.on('request', provider.callback());
  return { address, issued, requests };
}
