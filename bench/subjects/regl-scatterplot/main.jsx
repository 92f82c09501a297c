import createScatterplot from 'regl-scatterplot';
import { laneCount, storyEnd, storyStart } from '../../page/generate.mjs';
import { colors, makeFrame, offerSubject } from '../../page/subject.mjs';

offerSubject({
  // Points alone, by WebGL; without a graphics card the processor draws them (SwiftShader).
  async load({ events }) {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'width:1280px;height:740px';
    makeFrame().append(canvas);
    const plot = createScatterplot({
      canvas,
      width: 1280,
      height: 740,
      pointSize: 4,
      pointColor: colors,
      colorBy: 'valueA',
      mouseMode: 'panZoom',
    });
    const x = new Float32Array(events.length);
    const y = new Float32Array(events.length);
    const valueA = new Float32Array(events.length);
    events.forEach(({ start, lane }, index) => {
      x[index] = ((start - storyStart) / (storyEnd - storyStart)) * 2 - 1;
      y[index] = (lane / laneCount) * 2 - 0.9;
      valueA[index] = lane;
    });
    await plot.draw({ x, y, valueA });
  },
});
