import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Decodes, judges and encodes each instance of `tasks.json` by compiled projects, and writes
 * `verdicts.json`.
 */
public final class GeneratedJavaRunner {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final String base;
  private final Object codec;

  private GeneratedJavaRunner(String base, String codec) throws ReflectiveOperationException {
    this.base = base;
    this.codec = Class.forName(base + ".models." + codec).getField("CODEC").get(null);
  }

  /** Runs in the folder of the tasks. */
  public static void main(String[] args) throws Exception {
    ObjectNode all = MAPPER.createObjectNode();
    for (JsonNode task : MAPPER.readTree(new File("tasks.json"))) {
      GeneratedJavaRunner runner =
          new GeneratedJavaRunner(task.path("base").asText(), task.path("codec").asText());
      ArrayNode verdicts = all.putArray(task.path("project").asText());
      for (JsonNode instance : task.path("instances")) {
        ObjectNode verdict = verdicts.addObject().put("name", instance.path("name").asText());
        try {
          runner.judge(instance.path("json").asText(), verdict);
        } catch (InvocationTargetException | RuntimeException | AssertionError fault) {
          Throwable cause = fault.getCause() == null ? fault : fault.getCause();
          StackTraceElement[] trace = cause.getStackTrace();
          verdict.put("parsed",
              "thrown: " + cause + " at " + (trace.length > 0 ? trace[0] : "") + " "
                  + (trace.length > 1 ? trace[1] : ""));
        }
      }
    }
    MAPPER.writeValue(new File("verdicts.json"), all);
  }

  private void judge(String json, ObjectNode verdict) throws ReflectiveOperationException {
    Object value;
    try {
      value = read(json);
    } catch (InvocationTargetException fault) {
      if (!isFault(fault, "NumberRangeException"))
        throw fault;
      verdict.put("parsed", "refused");
      return;
    }
    Field schema = codec.getClass().getDeclaredField("schema");
    schema.setAccessible(true);
    Object data = ((Supplier<?>) schema.get(codec)).get();
    Method interpret =
        runtime("Interpreter").getMethod("violations", runtime("Schema"), JsonNode.class);
    verdict.put("interpreted", ((List<?>) interpret.invoke(null, data, value)).isEmpty());
    Object decoded;
    try {
      decoded = codec.getClass()
                    .getMethod("parse", byte[].class)
                    .invoke(codec, json.getBytes(StandardCharsets.UTF_8));
    } catch (InvocationTargetException fault) {
      if (isFault(fault, "NumberRangeException"))
        verdict.put("parsed", "refused");
      else if (isFault(fault, "DecodeException"))
        verdict.put("parsed", "rejected");
      else
        throw fault;
      return;
    }
    Object rebuilt = rebuilt(decoded);
    if (decoded != null && !decoded.equals(rebuilt))
      throw new AssertionError("not equal: " + decoded + " and " + rebuilt);
    verdict.put("parsed", "accepted")
        .put("encoded", stringify(decoded))
        .put("rebuilt", stringify(rebuilt));
  }

  private Object read(String json) throws ReflectiveOperationException {
    return runtime("Json").getMethod("read", String.class).invoke(null, json);
  }

  private String stringify(Object value) throws ReflectiveOperationException {
    return (String) codec.getClass().getMethod("stringify", Object.class).invoke(codec, value);
  }

  private Class<?> runtime(String name) throws ClassNotFoundException {
    String own = codec.getClass().getPackageName();
    return Class.forName(own + "." + name);
  }

  private static boolean isFault(InvocationTargetException fault, String name) {
    return fault.getCause().getClass().getSimpleName().equals(name);
  }

  /** A value made anew, as an application would: by builders and constructors, from components. */
  private Object rebuilt(Object value) throws ReflectiveOperationException {
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (Object item : list) copy.add(rebuilt(item));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet())
        copy.put(entry.getKey(), rebuilt(entry.getValue()));
      return copy;
    }
    if (value == null || value instanceof Enum || !isModel(value.getClass()))
      return value;
    for (Class<?> nested : value.getClass().getDeclaredClasses())
      if (nested.getSimpleName().equals("Builder"))
        return built(value, nested);
    return constructed(value);
  }

  private boolean isModel(Class<?> type) {
    return type.getPackageName().startsWith(base) || type.isRecord();
  }

  private Object constructed(Object value) throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      types[index] = components[index].getType();
      Method accessor = components[index].getAccessor();
      values[index] = rebuilt(accessor.invoke(value));
    }
    Constructor<?> constructor = value.getClass().getConstructor(types);
    return constructor.newInstance(values);
  }

  private Object built(Object value, Class<?> builderType) throws ReflectiveOperationException {
    Object builder = value.getClass().getMethod("builder").invoke(null);
    for (Method setter : builderType.getDeclaredMethods()) {
      if (setter.getParameterCount() != 1)
        continue;
      Object member = value.getClass().getMethod(setter.getName()).invoke(value);
      String kind = member == null ? "" : member.getClass().getSimpleName();
      boolean isPresence = member != null && member.getClass().getName().contains("Presence$");
      if (isPresence && kind.equals("Absent"))
        continue;
      Object given = !isPresence ? member
          : kind.equals("Null")  ? null
                                 : member.getClass().getMethod("value").invoke(member);
      setter.invoke(builder, rebuilt(given));
    }
    return builderType.getMethod("build").invoke(builder);
  }
}
