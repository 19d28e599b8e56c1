package io.penderie.server.openapi;

/** The examples of the operations that list and exchange model versions. */
public final class RegistryExamples {

  public static final String PROMOTION = "{\"version\": \"" + Examples.NO_VERSION + "\"}";

  public static final String NOTES =
      "{\"notes\": \"Learned from photographs of the shop as well; takes long sleeves for coats.\"}";

  public static final String MODELS =
      """
      [{
        "name": "report-cnn",
        "version": "report-network",
        "dataset": "fashion-mnist",
        "active": true,
        "builtIn": true,
        "finishedAt": "2026-11-22T17:33:17Z",
        "trainableParameters": 468202,
        "testAccuracy": 0.943,
        "photographs": {"garments": 290, "right": 153, "rightOfSeveral": 3,
                        "accuracy": 0.5276, "flagged": 143, "others": 51,
                        "othersFlagged": 43}
      }, {
        "version": "my-first",
        "active": false,
        "builtIn": false,
        "faultType": "unreadable-card",
        "fault": "its model card cannot be read"
      }]
      """;

  public static final String ACTIVE_MODEL =
      """
      {
        "name": "report-cnn",
        "version": "report-network",
        "since": "2026-11-22T18:00:00Z",
        "previous": ["my-first"],
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

  /** The first layers alone. */
  public static final String NETWORK =
      """
      {
        "name": "scaled-resnet-24x2",
        "input": [1, 28, 28],
        "layers": [
          {"kind": "convolution", "kernel": 3, "stride": 1, "output": [24, 28, 28],
           "trainableParameters": 216, "parameters": 216, "multiplyAdds": 169344},
          {"kind": "batch-normalisation", "output": [24, 28, 28],
           "trainableParameters": 48, "parameters": 96, "multiplyAdds": 0},
          {"kind": "relu", "output": [24, 28, 28],
           "trainableParameters": 0, "parameters": 0, "multiplyAdds": 0}
        ],
        "trainableParameters": 490259,
        "parameters": 492275,
        "multiplyAdds": 53003232
      }
      """;

  private RegistryExamples() {}
}
