// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What payloads have to satisfy. */
final class OrderChecks {
  private static final BigDecimal ORDER_PRICE_LIMIT = new BigDecimal("0.01");
  private static final Pattern ORDER_SKU_PATTERN = Pattern.compile("^[A-Z]{2}/[0-9]+\\z");

  private OrderChecks() {}

  /** Whether a value is a valid Order. */
  static boolean isOrder(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!Check.isInteger(value.path("count")) || Check.compare(value.path("count"), 0L) < 0
        || Check.compare(value.path("count"), 100L) > 0) {
      return false;
    }
    if (value.has("ratio")
        && (!value.path("ratio").isNumber() || Check.compare(value.path("ratio"), 0L) <= 0
            || Check.compare(value.path("ratio"), 1L) >= 0)) {
      return false;
    }
    if (value.has("price")
        && (!value.path("price").isNumber()
            || !Check.isMultipleOf(value.path("price"), ORDER_PRICE_LIMIT))) {
      return false;
    }
    if (value.has("sku")
        && (!value.path("sku").isTextual() || Check.lengthOf(value.path("sku")) < 4
            || Check.lengthOf(value.path("sku")) > 12
            || !Check.matches(value.path("sku"), ORDER_SKU_PATTERN))) {
      return false;
    }
    if (value.has("free")
        && ((value.path("free").isNumber() && Check.compare(value.path("free"), 3L) < 0)
            || (value.path("free").isTextual() && Check.lengthOf(value.path("free")) < 2))) {
      return false;
    }
    return true;
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("count")
        .property("count", Schema.of().types("integer").minimum("0").maximum("100"))
        .property("ratio", Schema.of().types("number").exclusiveMinimum("0").exclusiveMaximum("1"))
        .property("price", Schema.of().types("number").multipleOf("0.01"))
        .property("sku",
            Schema.of()
                .types("string")
                .count("minLength", 4)
                .count("maxLength", 12)
                .pattern("^[A-Z]{2}/\\d+$", ORDER_SKU_PATTERN))
        .property("free", Schema.of().minimum("3").count("minLength", 2));
  }
}
