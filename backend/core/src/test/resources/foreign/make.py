"""Writes the networks of ImportCommandTest: PyTorch 2.13 and onnx 1.23 wrote those beside it.

They classify the pictures of TinyDataset, 8x8, whose top (0), bottom (1) or whole (2) is light.
"""
import gzip
import pickle
import random

import onnx
import torch
from torch import nn

torch.manual_seed(0)
MEAN, DEVIATION = 0.4, 0.35


class Halves(nn.Module):
    """Two means, and what they say."""

    def __init__(self):
        super().__init__()
        self.pool = nn.AvgPool2d((4, 8))
        self.top = nn.Linear(2, 3)
        self.top.weight.data = torch.tensor([[6.0, -6.0], [-6.0, 6.0], [3.0, 3.0]])
        self.top.bias.data = torch.tensor([0.0, 0.0, 0.0])

    def forward(self, x):
        return self.top(self.pool(x).flatten(1))


def export(net, name, *shape, batch=True, opset=17):
    torch.onnx.export(
        net.eval(), torch.zeros(shape), name, input_names=["x"], output_names=["y"],
        dynamic_axes={"x": {0: "n"}, "y": {0: "n"}} if batch else None,
        opset_version=opset, dynamo=False)


class Keras(nn.Module):
    """As Keras has it: channels last, probabilities; and the classes in another order."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return torch.softmax(self.net(x.permute(0, 3, 1, 2)), 1)[:, [2, 0, 1]]


class Colours(nn.Module):
    """Three channels, each normalised by itself."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        gray = (x * torch.tensor([0.5, 0.25, 0.125]).view(1, 3, 1, 1)
                + torch.tensor([0.5, 0.25, 0.75]).view(1, 3, 1, 1)).mean(1, keepdim=True)
        return self.net((gray - MEAN) / DEVIATION)


class Flat(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x.view(-1, 1, 8, 8))


halves = Halves()
export(halves, "halves.onnx", 2, 1, 8, 8)
export(halves, "halves-of-one.onnx", 1, 1, 8, 8, batch=False, opset=13)
export(Keras(halves), "keras.onnx", 2, 8, 8, 1)
export(Colours(halves), "colours.onnx", 2, 3, 8, 8)
export(Flat(halves), "flat.onnx", 2, 64)
onnx.save_model(onnx.load("halves.onnx"), "external.onnx", save_as_external_data=True,
                location="weights.bin", size_threshold=0)
torch.jit.trace(halves, torch.zeros(2, 1, 8, 8)).save("script.pt")
torch.save(halves, "object.pt")


def block(i, o):
    return [nn.Conv2d(i, o, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(o),
            nn.Conv2d(o, o, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(o),
            nn.MaxPool2d(2), nn.Dropout(0.2)]


report = nn.Sequential(*block(1, 32), *block(32, 64), nn.Flatten(), nn.Linear(256, 128), nn.ReLU(),
                       nn.Dropout(0.2), nn.Linear(128, 3))
optimizer = torch.optim.Adam(report.parameters(), 1e-3)
report.train()
for _ in range(60):
    y = torch.arange(32) % 3
    x = torch.rand(32, 1, 8, 8) * 60
    x[:, :, :4] += 180 * ((y == 0) | (y == 2)).float().view(-1, 1, 1, 1)
    x[:, :, 4:] += 180 * ((y == 1) | (y == 2)).float().view(-1, 1, 1, 1)
    loss = nn.functional.cross_entropy(report((x / 255 - MEAN) / DEVIATION), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.no_grad():
    for parameter in report.parameters():  # so that they compress well
        parameter.copy_(torch.round(parameter * 32) / 32)
torch.save(report.state_dict(), "report.pt")
with open("report.pt", "rb") as plain, gzip.GzipFile("report.pt.gz", "wb", mtime=0) as packed:
    packed.write(plain.read())
report.eval()
with torch.no_grad():
    ramp = torch.arange(64).view(1, 1, 8, 8) * 4.0
    print("the ramp's logits", report((ramp / 255 - MEAN) / DEVIATION).tolist())
