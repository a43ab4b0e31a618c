// Which message it is, where their headers or their payloads say so.
import { AccountsClient, AccountsService, reply } from "./gen/index.js";
import { memory } from "./gen/transports/memory.js";

const bus = memory();
const said: string[] = [];
const service = new AccountsService(
  bus,
  {
    accountChanged: ({ message, payload }) => {
      said.push(`${message} ${payload.id}`);
    },
    sessionChanged: (session) => {
      if (session.message === "LoggedIn") said.push(`in ${session.payload.user}`);
      else said.push(`out ${session.payload.reason}`);
    },
    findAccount: (id) =>
      id === ""
        ? reply({ message: "missing", payload: { error: "unknown" } })
        : {
            message: "found",
            payload: { id, groups: ["all"] },
            headers: { cached: "no" },
          },
  },
  { onError: ({ message }) => said.push(message) },
);
await service.start();
const client = await AccountsClient.connect(bus);
await client.accountChanged({
  message: "deleted",
  payload: { id: "a-1" },
  headers: { event: "deleted" },
});
await client.accountChanged({
  message: "created",
  payload: { id: "a-2" },
  headers: { event: "created" },
});
await client.sessionChanged({ message: "LoggedIn", payload: { user: "ada" } });
await client.sessionChanged({ message: "LoggedOut", payload: { reason: "late" } });
for (const id of ["a-2", ""]) {
  const answer = await client.findAccount(id);
  const { message, payload, headers } = answer;
  said.push(`${message} ${JSON.stringify({ payload, headers })}`);
}
await client.close();
await service.close();
console.log(said.join("\n"));
