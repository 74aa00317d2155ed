package parity.images;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which images must be there before which: an image whose Dockerfile begins with another comes after it. */
record BuildOrder(List<ProjectImage> images) {

    List<ProjectImage> sorted() {
        var sorted = new LinkedHashSet<ProjectImage>();
        images.forEach(image -> place(image, sorted, new HashSet<>()));
        return List.copyOf(sorted);
    }

    /** What an image waits for; never one that comes after it, so no circle waits for itself. */
    List<ProjectImage> before(ProjectImage image) {
        var sorted = sorted();
        return basesOf(image).stream()
                .filter(base -> sorted.indexOf(base) < sorted.indexOf(image))
                .toList();
    }

    private void place(ProjectImage image, Set<ProjectImage> sorted, Set<ProjectImage> onTheWay) {
        if (onTheWay.add(image)) {
            basesOf(image).forEach(base -> place(base, sorted, onTheWay));
            sorted.add(image);
        }
    }

    private List<ProjectImage> basesOf(ProjectImage image) {
        var bases = image.isBuilt() ? BuildContext.of(image.build()).bases() : List.<String>of();
        var found = new ArrayList<ProjectImage>();
        images.stream().filter(other -> bases.contains(other.tag())).forEach(found::add);
        return found;
    }
}
