package io.penderie.server.openapi;

/** The examples of the OpenAPI document, so that resources stay readable. */
public final class Examples {

  /**
   * The extension that lists the slugs of an operation's problems, see {@link ProblemResponses}.
   */
  public static final String PROBLEMS = "x-problems";

  /** The base64 of a PNG file: picture 0 of the test split, an ankle boot. */
  public static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAABwAAAAcCAAAAABXZoBIAAABVUlEQVR42mNgGNaAmZGBgZ1BFV2YkYlB"
          + "OoQbwi7HkGRgiOjPA7HEYrPQJVkYTBsrJq+fu6x91ooeNDkmBu7OpoYFG+Yv3zR1+gQk85gYGZgZGIqL"
          + "sjpXzJyzdHn/3HnccKtAjmRgiOyOips5tXn6yjX981cawA1kASlI6sjLzVvUPmHq/OUT5q0EO5eJCegD"
          + "IJDKKU3OL+2Y0zZr1pwFvZPnbAIbBgKipjGl+enFjW39s5aumjV9Vn/XtKXaQHFxM0ef0LKG6vzCsvra"
          + "7taOBT2zF06YvWbhXjsGBpe4qPyi/KLi+vaO/rp6oJ4ptYsWTeiaueiIFYPbysaMpJS4xKS0nKzyisap"
          + "c5bv23fk2LHdR/fuUGEQqFu9Z8+O1TPbK+rqJ+08fPHC/4sbv/75/fv7nXOGIMfwOGct2Xn80uVLF/ZN"
          + "C+IACmy6sGf9onnTuYdWYgIA6AOCsXYoh80AAAAASUVORK5CYII=";

  public static final String IMAGE = "{\"image\": \"" + PICTURE + "\"}";

  public static final String IMAGES = "{\"images\": [\"" + PICTURE + "\"]}";

  /** A photograph that comes with Penderie as a prepared picture. */
  public static final String PHOTOGRAPH =
      "402f344664fd45283f8175792851e06564c48cdfb7ef11566af7125fe4fa637e";

  /** The version that comes with the repository, so that trying an example works. */
  public static final String VERSION = "report-network";

  /** Of what changes or deletes a version, so that trying an example does no harm. */
  public static final String ADDRESSES = "{\"addresses\": [\"http://192.168.1.20:8080\"]}";

  public static final String NO_VERSION = "name-of-a-version";

  private static final String MODEL =
      "{\"name\": \"report-cnn\", \"version\": \"" + VERSION + "\"}";

  private static final String ANSWER =
      """
      "prediction": {"index": 9, "name": "Ankle boot", "confidence": 0.9678},
      "predictionSet": {
        "coverage": 0.95,
        "classes": [{"index": 9, "name": "Ankle boot", "probability": 0.9678}]
      },
      "known": true,
      "knownScore": 8.25,
      "probabilities": [
        {"index": 9, "name": "Ankle boot", "probability": 0.9678},
        {"index": 5, "name": "Sandal", "probability": 0.0050},
        {"index": 7, "name": "Sneaker", "probability": 0.0048}
      ],
      "model": \
      """;

  private static final String PREPARATION =
      """
      "preparation": {
        "reading": "cut",
        "datasetLike": false,
        "garmentFound": true,
        "polarity": "negative",
        "area": {"left": 0.25, "top": 0.125, "width": 0.5, "height": 0.75}
      }
      """;

  public static final String PREDICTION = "{" + ANSWER + MODEL + ", " + PREPARATION + "}";

  public static final String STAGES =
      "{"
          + PREPARATION
          + ", \"stages\": [{\"stage\": \"prepared\", \"width\": 28, \"height\": 28,"
          + " \"mediaType\": \"image/png\", \"data\": \""
          + PICTURE
          + "\"}], \"readings\": [{\"reading\": \"cut\", \"picture\": {\"width\": 28,"
          + " \"height\": 28, \"mediaType\": \"image/png\", \"data\": \""
          + PICTURE
          + "\"}}], \"model\": "
          + MODEL
          + "}";

  public static final String EXPLANATION =
      """
      {
        "explained": {"index": 9, "name": "Ankle boot", "probability": 0.9678},
        "prediction": {"index": 9, "name": "Ankle boot", "confidence": 0.9678},
        "method": {
          "name": "occlusion",
          "source": "Zeiler, Fergus 2014, Visualizing and Understanding Convolutional Networks, arXiv 1311.2901"
        },
        "map": {"width": 2, "height": 2, "unit": 1.25, "values": [[1, 0.4], [-0.2, 0]]},
        "place": {"left": 0.125, "top": -0.0625, "width": 0.75, "height": 1.125},
      """
          + PREPARATION
          + ", \"model\": "
          + MODEL
          + "}";

  public static final String NEIGHBOURS =
      """
      {
        "prediction": {"index": 9, "name": "Ankle boot", "confidence": 0.9678},
        "agreeing": 1,
        "neighbours": [
          {"index": 40, "class": 9, "name": "Ankle boot", "distance": 0.0213, "picture": "/dataset/train/pictures/40"},
          {"index": 1255, "class": 7, "name": "Sneaker", "distance": 0.0342, "picture": "/dataset/train/pictures/1255"}
        ],
        "searched": {
          "split": "train", "pictures": 11000, "size": 55000, "features": 128, "distance": "cosine",
          "source": "Papernot, McDaniel 2018, Deep k-Nearest Neighbors: Towards Confident, Interpretable and Robust Deep Learning, arXiv 1803.04765"
        },
      """
          + PREPARATION
          + ", \"model\": "
          + MODEL
          + "}";

  public static final String FEATURE_MAPS =
      """
      {
        "prediction": {"index": 9, "name": "Ankle boot", "confidence": 0.9678},
        "layers": [{"shape": [32, 28, 28], "maps": 1, "columns": 1, "largest": 2.5, "sheet": {
          "width": 28, "height": 28, "mediaType": "image/png", "data": "\
      """
          + PICTURE
          + "\"}}], "
          + PREPARATION
          + ", \"model\": "
          + MODEL
          + "}";

  public static final String BATCH =
      "{\"items\": [{"
          + ANSWER
          + MODEL
          + ", "
          + PREPARATION
          + """
          }, {
            "problem": {
              "type": "/problems/damaged-image",
              "title": "The image is damaged",
              "status": 422,
              "detail": "The image file ends too early."
            }
          }]}
          """;

  public static final String PROBLEM_TYPE =
      """
      {
        "type": "/problems/damaged-image",
        "title": "The image is damaged",
        "status": 422,
        "meaning": "The file is of a supported format but cannot be decoded completely.",
        "remedy": "Save or transfer the picture again."
      }
      """;

  public static final String PROBLEM_TYPES = "[" + PROBLEM_TYPE + "]";

  public static final String DATASET =
      """
      {
        "name": "fashion-mnist",
        "source": "https://github.com/zalandoresearch/fashion-mnist",
        "licence": "MIT",
        "paper": "https://arxiv.org/abs/1708.07747",
        "counts": {"train": 55000, "validation": 5000, "test": 10000},
        "picture": {"width": 28, "height": 28, "minimum": 0, "maximum": 255},
        "pixels": {"mean": 0.2860, "deviation": 0.3530},
        "classes": [
          {"index": 0, "names": {"en": "T-shirt/top", "fr": "T-shirt/haut"}},
          {"index": 1, "names": {"en": "Trouser", "fr": "Pantalon"}}
        ],
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000"
      }
      """;

  public static final String DISTRIBUTION =
      """
      {
        "split": "test",
        "count": 10000,
        "classes": [
          {"index": 0, "names": {"en": "T-shirt/top", "fr": "T-shirt/haut"}, "count": 1000},
          {"index": 1, "names": {"en": "Trouser", "fr": "Pantalon"}, "count": 1000}
        ]
      }
      """;

  public static final String PICTURES =
      """
      {
        "split": "test",
        "total": 1000,
        "offset": 0,
        "limit": 1,
        "items": [{"index": 9, "class": 7, "picture": "/dataset/test/pictures/9"}]
      }
      """;

  public static final String STATISTICS =
      """
      {
        "split": "train",
        "count": 55000,
        "pixels": {"mean": 0.2860, "deviation": 0.3530},
        "histogram": [21652331, 85419, 47911],
        "meanPictures": [
          {"index": 0, "names": {"en": "T-shirt/top", "fr": "T-shirt/haut"},
           "picture": "/dataset/train/classes/0/mean"}
        ]
      }
      """;

  public static final String MODEL_DETAIL =
      """
      {
        "name": "report-cnn",
        "version": "report-network",
        "testAccuracy": 0.943,
        "photographs": {"garments": 290, "right": 153, "rightOfSeveral": 3,
                        "accuracy": 0.5276, "flagged": 143, "others": 51,
                        "othersFlagged": 43},
        "card": {
          "version": "report-network",
          "architecture": "report-cnn",
          "input": {"width": 28, "height": 28, "mean": 0.286, "deviation": 0.353},
          "trainableParameters": 468202,
          "complete": true,
          "test": {"loss": 0.1965, "accuracy": 0.943}
        }
      }
      """;

  /** Stands for the bytes of a file, which a document cannot show. */
  public static final String BINARY = "(bytes of a PNG file)";

  private Examples() {}
}
