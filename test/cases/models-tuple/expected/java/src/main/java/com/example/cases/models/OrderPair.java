// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.example.cases.runtime.payload.Presence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Objects;

/** The schema /channels/cases/messages/order/payload/properties/pair of asyncapi.yaml. */
public record OrderPair(String item1, Presence<Long> item2, List<Boolean> rest) {
  /**
   * Copies lists and maps, and refuses null where an item is required, and refuses an item after a
   * missing one.
   */
  public OrderPair {
    Objects.requireNonNull(item1, "item1");
    Objects.requireNonNull(item2, "item2");
    rest = Copy.list(rest);
    Copy.requireNoGap(item2.isPresent(), !rest.isEmpty());
  }

  /** Makes a value of JSON that has been checked. */
  public static OrderPair fromJson(JsonNode json) {
    return new OrderPair(Decode.requiredItem(json, 0, Decode::text),
        Decode.itemPresence(json, 1, Decode.orNull(Decode::int64)),
        Decode.itemsFrom(json, 2, Decode::bool));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ArrayNode json = Encode.array();
    Encode.requiredItem(json, this.item1, Encode::text);
    Encode.itemPresence(json, this.item2, Encode.orNull(Encode::int64));
    Encode.items(json, this.rest, Encode::bool);
    return json;
  }
}
