package io.penderie.spark;

import io.penderie.scoring.Score;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Scores as rows, with the columns and types that {@code penderie score} writes. */
final class Rows {

  static final String FILE = "file";
  static final String VERSION = "version";

  static final StructType SCHEMA =
      new StructType(
          new StructField[] {
            field(FILE, DataTypes.StringType),
            field(VERSION, DataTypes.StringType),
            field("predicted", DataTypes.IntegerType),
            field("label", DataTypes.StringType),
            field("confidence", DataTypes.FloatType),
            field("known", DataTypes.BooleanType),
            field("knownScore", DataTypes.FloatType),
            field("set", DataTypes.createArrayType(DataTypes.IntegerType)),
            field("reading", DataTypes.StringType),
            field("probabilities", DataTypes.createArrayType(DataTypes.FloatType)),
            field("problem", DataTypes.StringType)
          });

  private Rows() {}

  private static StructField field(String name, org.apache.spark.sql.types.DataType type) {
    return new StructField(name, type, true, Metadata.empty());
  }

  static Row of(Score score) {
    return RowFactory.create(
        score.file(),
        score.version(),
        score.predicted(),
        score.label(),
        score.confidence(),
        score.known(),
        score.knownScore(),
        score.set() == null ? null : score.set().toArray(),
        score.reading(),
        score.probabilities() == null ? null : score.probabilities().toArray(),
        score.problem());
  }
}
