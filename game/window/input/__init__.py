"""Devices to intents.

keys   the keyboard
pads   gamepads: buttons, hat, stick; plugged in and out at any time
events pygame's events to intents, the mouse among them
"""
