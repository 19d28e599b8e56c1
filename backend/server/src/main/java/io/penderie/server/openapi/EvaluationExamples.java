package io.penderie.server.openapi;

/** The examples of the operations that say how well versions do. */
public final class EvaluationExamples {

  public static final String EVALUATION =
      """
      {
        "version": "report-network",
        "dataset": "fashion-mnist",
        "split": "test",
        "pictures": 10000,
        "classes": [{"index": 0, "names": {"en": "T-shirt/top", "fr": "T-shirt/haut"}}],
        "loss": 0.1965,
        "accuracy": 0.943,
        "top2Accuracy": 0.9871,
        "report": {
          "classes": [
            {"index": 0, "precision": 0.9037, "recall": 0.91, "f1": 0.9068, "support": 1000}
          ],
          "macro": {"precision": 0.9429, "recall": 0.943, "f1": 0.9428},
          "weighted": {"precision": 0.9429, "recall": 0.943, "f1": 0.9428},
          "accuracy": 0.943
        },
        "confusionMatrix": {"counts": [[910, 0, 12, 8, 2, 0, 66, 0, 2, 0]]},
        "calibration": {
          "bins": [
            {"lower": 0.0, "upper": 0.0667, "count": 0, "meanConfidence": null, "accuracy": null},
            {"lower": 0.9333, "upper": 1.0, "count": 6963, "meanConfidence": 0.9698,
             "accuracy": 0.9958}
          ],
          "expectedCalibrationError": 0.0361,
          "maximumCalibrationError": 0.4031
        },
        "predictionSets": {
          "all": {"pictures": 10000, "covered": 9488, "sizes": [9860, 140],
                  "coverage": 0.9488, "meanSize": 1.014},
          "classes": [{"pictures": 1000, "covered": 923, "sizes": [966, 34],
                       "coverage": 0.923, "meanSize": 1.034}]
        },
        "precisionRecall": [
          {"averagePrecision": 0.9534, "thresholds": [0.9987, 0.9611], "recall": [0.01, 0.02],
           "precision": [1.0, 1.0]}
        ],
        "surestMistakes": [
          {"index": 3531, "truth": 0, "predicted": 3, "confidence": 0.981,
           "picture": "/dataset/test/pictures/3531"}
        ],
        "history": [
          {"epoch": 1, "learningRate": 0.0279, "trainingLoss": 0.7077, "trainingAccuracy": 0.7544,
           "validationLoss": 0.39, "validationAccuracy": 0.8616, "seconds": 111.5}
        ]
      }
      """;

  public static final String PICTURES =
      """
      {
        "version": "report-network",
        "split": "test",
        "total": 75,
        "offset": 0,
        "limit": 50,
        "items": [
          {"index": 8538, "truth": 6, "predicted": 0, "confidence": 0.9571,
           "picture": "/dataset/test/pictures/8538"}
        ]
      }
      """;

  public static final String SUSPECTS =
      """
      {
        "nearPairs": [
          {"first": {"split": "train", "index": 29, "class": 3,
                     "picture": "/dataset/train/pictures/29"},
           "second": {"split": "test", "index": 812, "class": 3,
                      "picture": "/dataset/test/pictures/812"},
           "distance": 5}
        ],
        "versions": ["photo-network", "report-network"],
        "total": 320,
        "offset": 0,
        "limit": 50,
        "items": [
          {"index": 9977, "class": 6, "predicted": 0, "confidences": [0.9921, 0.9708],
           "picture": "/dataset/test/pictures/9977"}
        ]
      }
      """;

  public static final String COMPARISON =
      """
      {
        "first": "report-network",
        "second": "my-version",
        "split": "test",
        "pictures": 10000,
        "onlyOfFirst": 0,
        "onlyOfSecond": 0,
        "names": [{"index": 0, "names": {"en": "T-shirt/top", "fr": "T-shirt/haut"}}],
        "accuracy": {"first": 0.943, "second": 0.9452, "difference": 0.0022},
        "loss": {"first": 0.1965, "second": 0.1942, "difference": -0.0023},
        "classes": [
          {"index": 0,
           "precision": {"first": 0.9037, "second": 0.9061, "difference": 0.0024},
           "recall": {"first": 0.91, "second": 0.907, "difference": -0.003},
           "f1": {"first": 0.9068, "second": 0.9065, "difference": -0.0003},
           "support": 1000}
        ],
        "matrixDifference": [[-3, 0, 3], [0, 0, 0], [0, 0, 0]],
        "bothRight": 9331,
        "onlyFirst": 99,
        "onlySecond": 121,
        "bothWrong": 449,
        "pValue": 0.1567,
        "photographs": {
          "photographs": 290,
          "accuracy": {"first": 0.5276, "second": 0.8448, "difference": 0.3172},
          "bothRight": 147, "onlyFirst": 6, "onlySecond": 98, "bothWrong": 39,
          "pValue": 1.6E-22,
          "sources": [
            {"name": "validation", "photographs": 290,
             "accuracy": {"first": 0.5276, "second": 0.8448, "difference": 0.3172},
             "bothRight": 147, "onlyFirst": 6, "onlySecond": 98, "bothWrong": 39,
             "pValue": 1.6E-22}
          ]
        }
      }
      """;

  public static final String COMPARISON_PICTURES =
      """
      {
        "first": "report-network",
        "second": "my-version",
        "which": "onlySecond",
        "split": "test",
        "total": 121,
        "offset": 0,
        "limit": 50,
        "items": [
          {"index": 147, "truth": 4,
           "first": {"predicted": 2, "confidence": 0.9312},
           "second": {"predicted": 4, "confidence": 0.5121},
           "picture": "/dataset/test/pictures/147"}
        ]
      }
      """;

  private EvaluationExamples() {}
}
