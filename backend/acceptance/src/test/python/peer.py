"""The peer of the benchmark of serving: a Flask page that answers with the same network.

What people write who put a network behind HTTP in Python: Pillow reads the picture, PyTorch computes,
Flask answers, gunicorn runs it. The network is taken from a version's folder, its layers from
network.onnx. Needs Flask, Pillow, PyTorch and onnx, as Debian's python3-flask, python3-pil,
python3-torch and python3-onnx bring them:

    PENDERIE_VERSION=backend/models/photo-network gunicorn --workers 2 --bind 127.0.0.1:8000 peer:app
"""
import io
import json
import os
import pathlib

import numpy
import onnx
import onnx.numpy_helper
import torch
from flask import Flask, jsonify, request
from PIL import Image
from torch.nn import functional

torch.set_num_threads(1)
folder = pathlib.Path(os.environ["PENDERIE_VERSION"])
card = json.loads((folder / "model-card.json").read_text())
graph = onnx.load(folder / "network.onnx").graph
parameters = {
    tensor.name: torch.from_numpy(onnx.numpy_helper.to_array(tensor).copy())
    for tensor in graph.initializer
}


def attributes(node):
    return {each.name: onnx.helper.get_attribute_value(each) for each in node.attribute}


def convolve(values, options):
    picture, kernel, *bias = values
    return functional.conv2d(
        picture, kernel, *bias, stride=options["strides"], padding=options["pads"][:2])


def normalise(values, options):
    picture, scale, shift, mean, variance = values
    return functional.batch_norm(
        picture, mean, variance, scale, shift, eps=options["epsilon"])


OPERATORS = {
    "Add": lambda values, options: values[0] + values[1],
    "BatchNormalization": normalise,
    "Conv": convolve,
    "Flatten": lambda values, options: values[0].flatten(1),
    "Gemm": lambda values, options: functional.linear(*values),
    "GlobalAveragePool": lambda values, options: values[0].mean((2, 3), keepdim=True),
    "Identity": lambda values, options: values[0],
    "MaxPool": lambda values, options: functional.max_pool2d(values[0], options["kernel_shape"]),
    "Relu": lambda values, options: values[0].relu(),
}
STEPS = [(OPERATORS[node.op_type], list(node.input), node.output[0], attributes(node))
         for node in graph.node]


def logits(pictures):
    values = dict(parameters, pictures=pictures)
    for operator, inputs, output, options in STEPS:
        values[output] = operator([values[name] for name in inputs], options)
    return values["logits"]


app = Flask(__name__)


@app.post("/predict")
@torch.inference_mode()
def predict():
    size = card["input"]
    picture = Image.open(io.BytesIO(request.get_data())).convert("L")
    picture = picture.resize((size["width"], size["height"]), Image.BILINEAR)
    pixels = numpy.asarray(picture, numpy.float32)[None, None] / 255
    pixels = (pixels - size["mean"]) / size["deviation"]
    names = card["labels"]["english"]
    shares = logits(torch.from_numpy(pixels))[:, :len(names)].softmax(1)[0].tolist()
    best = sorted(zip(shares, names), reverse=True)
    return jsonify(classes=[{"name": name, "probability": share} for share, name in best])
