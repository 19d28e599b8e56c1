package io.penderie.server.openapi;

/** Examples of the operations that say how well a version does on photographs. */
public final class PhotographExamples {

  public static final String PHOTOGRAPHS =
      """
      {
        "version": "report-network",
        "knows": true,
        "total": {"garments": 290, "right": 153, "rightOfSeveral": 3, "accuracy": 0.5276,
                  "flagged": 143, "others": 51, "othersFlagged": 43},
        "sources": [
          {"name": "validation",
           "figures": {"garments": 290, "right": 153, "rightOfSeveral": 3, "accuracy": 0.5276,
                       "flagged": 143, "others": 51, "othersFlagged": 43},
           "expectedCalibrationError": 0.1998,
           "predictionSets": {"pictures": 290, "covered": 275, "sizes": [150, 80, 60],
                              "coverage": 0.9483, "meanSize": 1.6897}}
        ],
        "kinds": [
          {"name": "",
           "figures": {"garments": 290, "right": 153, "rightOfSeveral": 3, "accuracy": 0.5276,
                       "flagged": 143, "others": 51, "othersFlagged": 43}}
        ],
        "labels": [
          {"name": "shoes: sneaker", "classes": [7],
           "figures": {"garments": 6, "right": 0, "rightOfSeveral": 0, "accuracy": 0.0,
                       "flagged": 6, "others": 0, "othersFlagged": 0},
           "predicted": [0, 1, 0, 0, 0, 1, 1, 0, 3, 0],
           "refused": 0,
           "sources": [
             {"name": "validation",
              "figures": {"garments": 6, "right": 0, "rightOfSeveral": 0, "accuracy": 0.0,
                          "flagged": 6, "others": 0, "othersFlagged": 0}}
           ]}
        ]
      }
      """;

  public static final String ANSWERS =
      """
      {
        "version": "report-network", "total": 137, "offset": 0, "limit": 50,
        "items": [
          {"sha256": "402f344664fd45283f8175792851e06564c48cdfb7ef11566af7125fe4fa637e",
           "source": "validation", "kind": "", "label": "dress", "classes": [3],
           "predicted": 0, "confidence": 0.9731, "known": true, "set": [0], "right": false,
           "picture": "/dataset/photographs/402f344664fd45283f8175792851e06564c48cdfb7ef11566af7125fe4fa637e"}
        ]
      }
      """;

  private PhotographExamples() {}
}
