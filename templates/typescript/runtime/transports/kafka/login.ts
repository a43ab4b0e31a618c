import type { KafkaConfig } from "kafkajs";
import type { Credentials, Sasl } from "./options.js";

/** Logs in with what is asked anew for each connection; kafkajs takes only values that are there already. */
export class Login {
  /** What kafkajs reads when it logs in. */
  readonly config: NonNullable<KafkaConfig["sasl"]>;
  readonly #ask: () => Promise<void>;

  constructor(sasl: Sasl) {
    if (sasl.mechanism === "oauthbearer") {
      const oauthBearerProvider = async (): Promise<{ value: string }> => ({
        value: await sasl.token(),
      });
      this.config = { mechanism: "oauthbearer", oauthBearerProvider };
      this.#ask = async () => undefined;
      return;
    }
    let known: Credentials = { username: "", password: "" };
    this.config = {
      mechanism: sasl.mechanism as "plain",
      get username() {
        return known.username;
      },
      get password() {
        return known.password;
      },
    };
    this.#ask = async () => {
      known = await sasl.credentials();
    };
  }

  /** Asks for the credentials of the next connection. */
  ask(): Promise<void> {
    return this.#ask();
  }
}
