package io.penderie.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/**
 * A part of a person near what the picture is about: an arm down to a bag, a leg down to a shoe.
 *
 * @param fromX where it comes from, in pixels; mostly beyond the picture
 * @param fromY as well
 * @param toX where it ends
 * @param toY as well
 * @param thickness in pixels
 * @param rgb its colour, {@code 0xRRGGBB}
 */
public record Limb(double fromX, double fromY, double toX, double toY, double thickness, int rgb) {

  /** The picture with it. */
  public RgbPicture over(RgbPicture ground) {
    return ground.with(
        graphics -> {
          graphics.setColor(new Color(rgb));
          graphics.setStroke(
              new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
        });
  }

  /** The picture with a fist, or a foot, around its end. */
  public RgbPicture end(RgbPicture ground, double width, double height) {
    return ground.with(
        graphics -> {
          graphics.setColor(new Color(rgb));
          graphics.fill(new Ellipse2D.Double(toX - width / 2, toY - height / 2, width, height));
        });
  }
}
