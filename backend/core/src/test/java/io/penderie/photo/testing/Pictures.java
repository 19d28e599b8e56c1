package io.penderie.photo.testing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes Java images out of gray bytes, and files of the formats that ImageIO writes. */
public final class Pictures {

  private Pictures() {}

  /** A gray image whose raster holds exactly these bytes. */
  public static BufferedImage gray(int width, int height, byte[] pixels) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }

  /** The same with red = green = blue. */
  public static BufferedImage rgb(int width, int height, byte[] pixels) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < data.length; i++) {
      data[i] = pixels[i / 3];
    }
    return image;
  }

  /** The same with a palette that runs backwards, so that indices are not values by accident. */
  public static BufferedImage palette(int width, int height, byte[] pixels) {
    byte[] levels = new byte[256];
    for (int i = 0; i < 256; i++) {
      levels[i] = (byte) (255 - i);
    }
    IndexColorModel model = new IndexColorModel(8, 256, levels, levels, levels);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] indices = new byte[pixels.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (byte) (255 - (pixels[i] & 0xFF));
    }
    image.getRaster().setDataElements(0, 0, width, height, indices);
    return image;
  }

  /** A dark garment-like blob, off the middle, on a light ground: 0 to 255, RGB. */
  public static BufferedImage scene(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean blob = x > width / 4 && x < width / 2 && y > height / 8 && y < height * 7 / 8;
        int value = blob ? 40 + (x * 7 + y * 3) % 60 : 245;
        image.setRGB(x, y, (value << 16) | (value << 8) | (blob ? value / 2 : value));
      }
    }
    return image;
  }

  /** A file as ImageIO writes it: "png", "jpeg", "gif" or "bmp". */
  public static byte[] file(RenderedImage image, String format) {
    return write(new IIOImage(image, null, null), format, false);
  }

  /** A progressive JPEG or an interlaced PNG. */
  public static byte[] progressive(RenderedImage image, String format) {
    return write(new IIOImage(image, null, null), format, true);
  }

  static byte[] write(IIOImage image, String format, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
