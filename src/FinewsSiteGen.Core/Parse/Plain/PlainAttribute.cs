namespace FinewsSiteGen.Parse.Plain;

/// <summary>The attributes plain HTML may have: those the crawler writes.</summary>
internal static class PlainAttribute
{
    /// <returns>The name as a shared string; null when plain HTML has no such attribute.</returns>
    public static string? Find(ReadOnlySpan<byte> name) => PlainName.Widen(name, stackalloc char[PlainName.Longest]) switch
    {
        "class" => "class",
        "href" => "href",
        "id" => "id",
        "data-code" => "data-code",
        "style" => "style",
        "web" => "web",
        "src" => "src",
        "alt" => "alt",
        "width" => "width",
        "height" => "height",
        "border" => "border",
        "target" => "target",
        "data-code2" => "data-code2",
        "orginial_src" => "orginial_src",
        "title" => "title",
        "align" => "align",
        "valign" => "valign",
        "rel" => "rel",
        "colspan" => "colspan",
        "rowspan" => "rowspan",
        "cellspacing" => "cellspacing",
        "cellpadding" => "cellpadding",
        _ => null,
    };
}
