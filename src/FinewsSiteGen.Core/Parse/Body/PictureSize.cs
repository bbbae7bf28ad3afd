namespace FinewsSiteGen.Parse.Body;

/// <summary>Width and height in CSS pixels, so that the page does not jump while pictures load; 0 is unknown.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>What the crawler's stock charts measure.</summary>
    private static readonly PictureSize Chart = new(578, 276);

    /// <summary>From the attributes, completed from a file name like <c>D2467_w800h555.jpg</c>.</summary>
    public static PictureSize Of(Node picture, ReadOnlySpan<char> address)
    {
        int width = AttributeWriter.ReadSide(picture.Attribute("width"));
        int height = AttributeWriter.ReadSide(picture.Attribute("height"));
        if (width > 0 && height > 0)
            return new PictureSize(width, height);
        var natural = PictureChoice.IsChart(address) ? Chart : FromName(address);
        if (natural.Width == 0)
            return new PictureSize(width, height);
        if (width > 0)
            return new PictureSize(width, Scale(width, natural.Height, natural.Width));
        return height > 0 ? new PictureSize(Scale(height, natural.Width, natural.Height), height) : natural;
    }

    private static int Scale(int known, int other, int natural) => Math.Max(1, (int)(((long)known * other + natural / 2) / natural));

    private static PictureSize FromName(ReadOnlySpan<char> address)
    {
        int end = address.IndexOfAny('?', '#');
        var name = end < 0 ? address : address[..end];
        name = name[(name.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        int w = name.LastIndexOf("_w");
        if (dot < 0 || w < 0 || w > dot)
            return default;
        var sides = name[(w + 2)..dot];
        int h = sides.IndexOf('h');
        if (h < 0)
            return default;
        int width = AttributeWriter.ReadSide(sides[..h]);
        int height = AttributeWriter.ReadSide(sides[(h + 1)..]);
        return width > 0 && height > 0 ? new PictureSize(width, height) : default;
    }
}
