// Where the servers of the document are.
import { urls } from "./gen/index.js";
import { kafka } from "./gen/transports/kafka/index.js";

/** Never called: it need only compile, or rather not. */
export function refused(): void {
  // @ts-expect-error a tenant has to be named
  urls.tenants();
  // @ts-expect-error it is no region
  urls.regional({ region: "moon" });
  // @ts-expect-error there is no transport
  urls.elsewhere;
}

export const transport = kafka(urls.production);

console.log(urls.production);
console.log(urls.regional());
console.log(urls.regional({ region: "us", port: "1" }));
console.log(urls.tenants({ tenant: "acme" }));
console.log(urls.odd());
