package io.penderie.server.openapi;

/** The examples of the operations on datasets that people bring. */
public final class DatasetExamples {

  /** One that is always there. */
  public static final String NAME = "fashion-mnist";

  /** Of what changes a dataset or reads its pictures, so that trying an example does no harm. */
  public static final String NO_DATASET = "name-of-a-dataset";

  public static final String CLASS = "hat";

  public static final String PICTURE_ID =
      "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730";

  /** That name is taken by what comes with Penderie. */
  public static final String NEW = "{\"name\": \"" + NAME + "\"}";

  public static final String NAMES = "{\"en\": \"Hat\", \"fr\": \"Chapeau\"}";

  public static final String MERGE = "{\"into\": \"" + CLASS + "\"}";

  public static final String MOVE = "{\"class\": \"" + CLASS + "\"}";

  public static final String DATASET =
      """
      {
        "name": "wardrobe",
        "builtIn": false,
        "preparation": "photograph",
        "size": 56,
        "colour": false,
        "createdAt": "2026-11-29T16:00:00Z",
        "pictures": 60,
        "bytes": 3145728,
        "activeVersion": "wardrobe-1",
        "classes": [
          {"id": "hat", "names": {"en": "Hat", "fr": "Chapeau"}, "training": 21, "validation": 5,
           "test": 4},
          {"id": "scarf", "names": {"en": "Scarf", "fr": "Écharpe"}, "training": 20,
           "validation": 4, "test": 6}
        ]
      }
      """;

  public static final String DATASETS =
      "{\"datasets\": ["
          + DATASET
          + "], \"limits\": {\"datasets\": 100, \"pictures\": 100000, \"bytes\": 4294967296}}";

  private static final String PICTURE =
      "{\"sha256\": \""
          + PICTURE_ID
          + """
          ", "class": "hat", "split": "training", "bytes": 52428, "addedAt": "2026-11-29T16:00:00Z",
            "source": "correction", "file": "hat.jpg",
            "answer": {"version": "photo-network", "class": "Bag", "probability": 0.61},
            "picture": "/datasets/wardrobe/pictures/\
          """
          + PICTURE_ID
          + "\", \"prepared\": \"/datasets/wardrobe/pictures/"
          + PICTURE_ID
          + "/prepared\"}";

  public static final String OWN_PICTURE = PICTURE;

  public static final String PICTURES =
      "{\"total\": 1, \"offset\": 0, \"limit\": 50, \"items\": [" + PICTURE + "]}";

  public static final String DUPLICATES =
      "{\"total\": 1, \"offset\": 0, \"limit\": 50, \"items\": [{\"first\": "
          + PICTURE
          + ", \"second\": "
          + PICTURE
          + ", \"distance\": 2}]}";

  public static final String ADDED =
      "{\"sha256\": \""
          + PICTURE_ID
          + "\", \"class\": \"hat\", \"split\": \"training\", \"nearDuplicates\": []}";

  public static final String REPORT =
      """
      {
        "added": 58,
        "alreadyThere": 1,
        "ignored": 3,
        "problems": [
          {"file": "hat/broken.jpg", "reason": "damaged", "detail": "The image file ends too early."}
        ],
        "moreProblems": 0,
        "oneClass": [["Hat", "hat"]]
      }
      """;

  private DatasetExamples() {}
}
