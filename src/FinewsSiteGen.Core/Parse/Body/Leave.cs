namespace FinewsSiteGen.Parse.Body;

/// <summary>What is due when the walk comes out of an element.</summary>
internal enum Leave : byte
{
    Nothing,
    CloseInline,
    CloseBlock,
    CloseTable,
    CloseRow,
    CloseDigest,
    Separate,
    EndPictures,
}
