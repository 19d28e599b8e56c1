package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way through the screens, the language and the theme. */
class NavigationIT extends BrowserTest {

  @Test
  void screens_haveAddresses_titlesAndTheFocusOnTheirHeading() {
    Page page = open();

    page.getByRole(AriaRole.NAVIGATION).first().getByText("Data").click();
    assertThat(page).hasURL(Pattern.compile("#/data$"));
    assertThat(page).hasTitle("Data · Penderie");
    assertThat(page.locator("h1")).isFocused();

    page.goBack();
    assertThat(page).hasTitle("Home · Penderie");
    page.goForward();
    assertThat(page).hasTitle("Data · Penderie");
    page.reload();
    assertThat(page).hasTitle("Data · Penderie");
  }

  @Test
  void unknownAddress_leadsBackToTheBeginning() {
    Page page = open("#/wardrobe", "en", ColorScheme.LIGHT, 1280);

    page.getByText("Back to the beginning").click();

    assertThat(page).hasTitle("Home · Penderie");
  }

  @Test
  void bar_filters_andTheFilterIsInTheAddress() {
    Page page = open("#/data", "en", ColorScheme.LIGHT, 1280);

    page.locator("a.bar-row").nth(7).click();
    assertThat(page).hasURL(Pattern.compile("#/data(/validation)?\\?class=7$"));
    assertThat(page.locator("a.bar-row.current")).containsText("Sneaker");

    page.goBack();
    assertThat(page.locator("a.bar-row.current")).hasCount(0);
  }

  @Test
  void matrix_isWalkedThroughWithTheKeyboard() {
    Page page = open("#/evaluation", "en", ColorScheme.LIGHT, 1280);
    Locator cells = page.locator(".matrix [tabindex='0']");
    assertThat(cells).hasCount(1);

    cells.focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("End");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("truth=1&predicted=9"));
    assertThat(page.locator(".matrix [aria-selected=true]"))
        .hasAttribute("aria-label", Pattern.compile("^Trouser, predicted as Ankle boot"));
    assertThat(cells).hasCount(1);
  }

  @Test
  void languageAndTheme_changeInPlace_andAreRememberedOverReload() {
    Page page = open("#/evaluation", "en", ColorScheme.LIGHT, 1280);
    assertThat(page.locator(".matrix")).isVisible();
    Locator light = page.locator("body");
    String paper = background(light);

    page.getByText("FR", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".matrix tbody th").first()).hasText("T-shirt/haut");
    page.getByText("Sombre").click();
    page.reload();

    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    // With the version before it, once that is known.
    assertThat(page).hasTitle(Pattern.compile("Évaluation · Penderie$"));
    assertThat(background(page.locator("body"))).isNotEqualTo(paper);

    // On paper it is light all the same, in colours, and without what only a screen can answer to.
    page.keyboard().press("Shift");
    assertThat(page.locator(".curves svg")).hasCount(2);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    assertThat(page.locator("[data-heat='7']").first()).hasCSS("print-color-adjust", "exact");
    assertThat(page.locator("[data-heat='7']").first())
        .hasCSS("background-color", "rgb(142, 27, 58)");
    for (String left : List.of(".nav", ".switches", ".chart-save", "main .button")) {
      assertThat(page.locator(left).first()).isHidden();
    }
  }

  @Test
  void touchScreen_isToldNothingOfKeysOrDropping() {
    Page page = openByTouch("#/");
    assertThat(page.locator(".hero .by-touch")).isVisible();
    assertThat(page.locator(".hero .by-keys")).isHidden();

    page.navigate(address + "#/data/test");
    assertThat(page.getByText("Tap a picture to open it.")).isVisible();
    assertThat(page.getByText("Arrow keys go")).isHidden();
    page.navigate(address + "#/prediction");
    button(page, "Draw").tap();
    assertThat(page.getByText("Light on black")).isVisible();
    assertThat(page.getByText("With the keyboard")).isHidden();
  }

  @Test
  void menu_opensOnAPhone_andEscapeClosesIt() {
    Page page = open("#/", "fr", ColorScheme.DARK, 360);
    Locator menu = page.getByText("Menu", new Page.GetByTextOptions().setExact(true));

    menu.click();
    assertThat(page.getByText("Entraînement").first()).isVisible();
    page.keyboard().press("Escape");

    assertThat(menu).hasAttribute("aria-expanded", "false");
    assertThat(menu).isFocused();
  }

  @Test
  void fileThatIsDroppedWhereNoneIsTaken_leavesThePage() {
    Page page = open("#/data");
    for (String screen : List.of("data", "training", "evaluation")) {
      page.navigate(address + "#/" + screen);
      assertThat(page.locator(".screen-" + screen)).isVisible();
      assertThat(page.locator(".site-footer")).isVisible();

      Object kept =
          page.evaluate(
              """
              () => {
                const transfer = new DataTransfer();
                transfer.items.add(new File(['a'], 'boot.png', { type: 'image/png' }));
                return ['dragover', 'drop'].map(
                  (type) =>
                    !document.body.dispatchEvent(
                      new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
                    ),
                );
              }
              """);

      assertThat(kept).as(screen).isEqualTo(List.of(true, true));
    }
  }

  @Test
  void answers_haveAddresses_thatReloadBackAndForwardKeep_untilThePicturesAreDeleted()
      throws IOException {
    Page page = open("#/prediction");
    choose(page, png("boot.png", sample(9)), png("a-bag.png", sample(8)), png("b.png", sample(8)));
    assertThat(page).hasURL(Pattern.compile("#/prediction/\\w+$"));
    String many = page.url();
    assertThat(page.locator(".tally li")).hasText(new String[] {"08 · Bag 2", "09 · Ankle boot 1"});
    Locator rows = page.locator("table.many tbody tr");
    page.locator(".tally").getByText("Bag").click();
    assertThat(rows.filter(new Locator.FilterOptions().setVisible(true)))
        .containsText(new String[] {"a-bag.png", "b.png"});
    page.locator(".tally").getByText("Bag").click();
    assertThat(rows.filter(new Locator.FilterOptions().setVisible(true))).hasCount(3);
    page.locator("table.many").getByText("File").click();
    assertThat(rows.first()).containsText("a-bag.png");
    page.locator("table.many").getByText("Answer").click();
    page.locator("table.many").getByText("Answer").click();
    assertThat(rows.first()).containsText("boot.png");

    rows.first().getByText("boot.png").click();
    assertThat(page).hasURL(many + "/1");
    assertThat(page.locator("h2.name")).containsText("Ankle boot");
    page.getByLabel("Negative").check();
    assertThat(page.locator(".take-along")).isVisible();
    page.reload();
    assertThat(page.locator("h2.name")).isVisible();
    assertThat(page.getByLabel("Negative")).isChecked();
    page.goBack();
    assertThat(rows).hasCount(3);
    page.goBack();
    assertThat(page.locator(".outcome")).isHidden();
    page.goForward();
    assertThat(page.locator(".tally")).containsText("Bag");

    page.getByText("Delete them from this browser").click();
    assertThat(page.locator(".note")).hasText("The pictures are deleted from this browser.");
    assertThat(page).hasURL(Pattern.compile("#/prediction$"));
    page.goBack();
    assertThat(page.locator(".empty")).containsText("not kept in this browser");
    Axe.assertNothingFound(page);
  }

  private static String background(Locator element) {
    return (String) element.evaluate("body => getComputedStyle(body).backgroundColor");
  }
}
