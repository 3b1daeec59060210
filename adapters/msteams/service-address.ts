// Which addresses are Microsoft's Bot Connector: the only ones that a registered bot may call.

/** Nothing that two parsers might read in two ways: no user, port, query, backslash, blank or foreign letter. */
const plainAddress = /^https:\/\/[a-z0-9.-]+(\/[a-z0-9._/-]*)?$/i;

const connectorHost = /^(smba\.trafficmanager\.net|smba\.infra\.[a-z-]+\.teams\.microsoft\.(com|us))$/;

/** Such as https://smba.trafficmanager.net/emea/, or one of its government siblings. */
export function isMicrosoftsConnector(serviceUrl: string): boolean {
  return (
    plainAddress.test(serviceUrl) &&
    URL.canParse(serviceUrl) &&
    connectorHost.test(new URL(serviceUrl).hostname)
  );
}
