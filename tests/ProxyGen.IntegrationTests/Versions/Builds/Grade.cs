namespace Shop;

/// <summary>The later build has put one in front.</summary>
public enum Grade
{
#if !EARLIER
    Excellent,
#endif
    Good,
    Fair,
}
