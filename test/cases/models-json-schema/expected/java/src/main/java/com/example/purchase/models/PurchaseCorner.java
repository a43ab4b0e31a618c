// Generated from schema.json by asyncwright. Do not edit.

package com.example.purchase.models;

import com.example.purchase.runtime.payload.Copy;
import com.example.purchase.runtime.payload.Decode;
import com.example.purchase.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

/** The schema /properties/corner of schema.json. */
public record PurchaseCorner(@Nullable Double item1, @Nullable Double item2) {
  /** Refuses an item after a missing one. */
  public PurchaseCorner {
    Copy.requireNoGap(item1 != null, item2 != null);
  }

  /** Makes a value of JSON that has been checked. */
  public static PurchaseCorner fromJson(JsonNode json) {
    return new PurchaseCorner(Decode.optionalItem(json, 0, Decode::float64),
        Decode.optionalItem(json, 1, Decode::float64));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ArrayNode json = Encode.array();
    Encode.optionalItem(json, this.item1, Encode::float64);
    Encode.optionalItem(json, this.item2, Encode::float64);
    return json;
  }
}
