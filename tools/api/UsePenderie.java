import java.io.File;
import java.nio.file.Files;
import java.util.List;
import org.openapitools.client.api.DatasetApi;
import org.openapitools.client.api.ModelsApi;
import org.openapitools.client.api.PredictionApi;
import org.openapitools.client.model.ImageJson;
import org.openapitools.client.model.ImagesJson;

/** What a stranger does with a generated Java client; the argument: a picture of an ankle boot. */
public final class UsePenderie {

  private UsePenderie() {}

  public static void main(String[] arguments) throws Exception {
    File boot = new File(arguments[0]);
    byte[] bytes = Files.readAllBytes(boot.toPath());
    PredictionApi predictions = new PredictionApi();

    var answer = predictions.predict(boot, null, null, null, null, null, null, null, null);
    same("class", answer.getPrediction().getIndex(), 9);
    var json =
        predictions.predictJson(
            new ImageJson().image(bytes), null, null, true, null, null, 3, null, "fr");
    same("name in French", json.getPrediction().getName(), "Bottine");
    same("classes", json.getProbabilities().size(), 3);
    same("first byte of the picture", json.getPicture().getData()[0] & 0xFF, 0x89);

    var batch = predictions.predictBatch(List.of(boot, boot), null, null, null, null);
    same("second of a batch", batch.getItems().get(1).getPrediction().getIndex(), 9);
    var images = new ImagesJson().images(List.of(bytes, new byte[] {1, 2, 3}));
    var mixed = predictions.predictBatchJson(images, null, null, null, null);
    same("good one", mixed.getItems().get(0).getPrediction().getIndex(), 9);
    same("bad one", mixed.getItems().get(1).getProblem().getStatus(), 415);

    var stages = predictions.prepare(boot, null, null, null, null, null);
    same("first stage", stages.getStages().get(0).getStage().getValue(), "upright");

    byte[] png = Files.readAllBytes(new DatasetApi().picture(0, "test").toPath());
    same("first byte of a PNG", png[0] & 0xFF, 0x89);

    ModelsApi models = new ModelsApi();
    for (var version : models.listModels()) {
      var evaluation = models.evaluation(version.getVersion());
      same("pictures", evaluation.getPictures(), 10000);
      same("bins", evaluation.getCalibration().getBins().size(), 15);
    }
  }

  private static void same(String what, Object is, Object expected) {
    if (!expected.equals(is)) {
      throw new AssertionError(what + " is " + is + ", not " + expected);
    }
  }
}
