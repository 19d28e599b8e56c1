package io.penderie.server.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.penderie.evaluation.NanAsNull;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Documents which members are always there, from what the records tell Jackson: each is required,
 * unless {@code @JsonInclude(NON_NULL)} stands on it, or on its record and it is no primitive. One
 * that may be null all the same says so with {@code nullable}, or is a number that may be NaN.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswerMembers implements OASFilter {

  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final Map<String, Class<?>> records = new HashMap<>();
  private final List<Schema> references = new ArrayList<>();

  /** All records that the document knows: those with a schema, and what they are made of. */
  public AnswerMembers(IndexView index) throws ClassNotFoundException {
    for (var schema : index.getAnnotations(SCHEMA)) {
      if (schema.target().kind() == AnnotationTarget.Kind.CLASS) {
        add(
            Class.forName(
                schema.target().asClass().name().toString(),
                false,
                Thread.currentThread().getContextClassLoader()));
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (schema.getProperties() != null && records.containsKey(name)) {
                complete(schema, records.get(name), true);
              }
            });
    // Only now do the referred ones have all that is copied.
    references.forEach(member -> inline(member, document));
  }

  /**
   * In OpenAPI 3.0 a reference cannot be null as well: null has no type but that of the schema that
   * is referred to, to which the word nullable beside the reference does not reach.
   */
  private static void inline(Schema member, OpenAPI document) {
    String reference = member.getAnyOf().get(0).getRef();
    Schema target =
        document
            .getComponents()
            .getSchemas()
            .get(reference.substring(reference.lastIndexOf('/') + 1));
    member.setAnyOf(null);
    member.setType(List.of(SchemaType.OBJECT, SchemaType.NULL));
    member.setProperties(target.getProperties());
    member.setRequired(target.getRequired());
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType list) {
      List.of(list.getActualTypeArguments()).forEach(this::add);
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && records.putIfAbsent(name(record), record) == null) {
      Stream.of(record.getRecordComponents()).forEach(c -> add(c.getGenericType()));
    }
  }

  private static String name(Class<?> record) {
    var schema =
        record.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    return schema == null || schema.name().isEmpty() ? record.getSimpleName() : schema.name();
  }

  private void complete(Schema schema, Class<?> record, boolean there) {
    for (RecordComponent component : record.getRecordComponents()) {
      Method accessor = component.getAccessor();
      boolean always = there && isAlwaysThere(component);
      if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
        complete(schema, component.getType(), always);
        continue;
      }
      JsonProperty named = accessor.getAnnotation(JsonProperty.class);
      String name = named == null ? component.getName() : named.value();
      if (always && (schema.getRequired() == null || !schema.getRequired().contains(name))) {
        schema.addRequired(name);
      }
      if (isNullable(accessor)) {
        allowNull(schema.getProperties().get(name));
      }
    }
  }

  private void allowNull(Schema member) {
    if (member.getAnyOf() != null) {
      references.add(member);
    } else if (!member.getType().contains(SchemaType.NULL)) {
      member.addType(SchemaType.NULL);
    }
  }

  private static boolean isNullable(Method accessor) {
    var said =
        accessor.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    JsonSerialize written = accessor.getAnnotation(JsonSerialize.class);
    return (said != null && said.nullable())
        || (written != null && written.using() == NanAsNull.Writer.class);
  }

  private static boolean isAlwaysThere(RecordComponent component) {
    JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
    JsonInclude inherited = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
    JsonInclude rule = own != null || component.getType().isPrimitive() ? own : inherited;
    return rule == null || rule.value() != JsonInclude.Include.NON_NULL;
  }
}
